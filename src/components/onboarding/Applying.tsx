'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { onboardingWords } from '../../i18n/onboarding'
import { callApi } from '../api'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'
import { useLanguage, useWords } from '../words'
import type { FirstCode, Progress } from './contract'
import { FirstCodes, type Wish } from './FirstCodes'

interface Props {
  onboarding: { id: string; digest: string }
  /** Rows that will be entered. */
  rows: number
}

/** Enters what was previewed, piece by piece; where the line breaks, the same button goes on where it stopped. */
export function Applying({ onboarding: { id, digest }, rows }: Props) {
  const words = useWords(onboardingWords)
  const language = useLanguage()
  const [progress, setProgress] = useState<Progress | null>(null)
  const { send, busy, problem } = useVerb(async () => {
    for (;;) {
      const now = await callApi<Progress>(`/api/onboardings/${id}/apply`, { method: 'POST', body: { digest } })
      setProgress(now)
      if (now.status === 'done') return
    }
  })
  const isDone = progress?.status === 'done'
  return (
    <section aria-live="polite">
      <ProblemLine problem={problem} />
      {!isDone && (
        <button className="zy-button zy-button--main" disabled={busy || rows === 0} onClick={send} type="button">
          {progress ? words.goOn : fill(words.apply, { count: rows })}
        </button>
      )}
      {progress && (
        <p>
          <progress max={progress.total} value={progress.done} /> {fill(words.applying, { ...progress, left: 0 })}
        </p>
      )}
      {isDone && <p className="zy-good">{words.done}</p>}
      {progress && progress.left.length > 0 && (
        <>
          <p className="zy-bad">{words.left}</p>
          <ul>
            {progress.left.map(({ sheet, row, value, zh, en }) => (
              <li key={`${sheet} ${row}`}>
                {sheet} {row} · {value}: {language === 'zh' ? zh : en}
              </li>
            ))}
          </ul>
        </>
      )}
      {isDone && <FirstCodes give={(wish) => codesOf(id, wish)} />}
    </section>
  )
}

/** Links for the people that an onboarding made. */
async function* codesOf(id: string, wish: Wish): AsyncGenerator<FirstCode[]> {
  for (let after: number | null = 0; after !== null; ) {
    const answer: { people: FirstCode[]; next: number | null } = await callApi(`/api/onboardings/${id}/first-codes`, {
      method: 'POST',
      body: { ...wish, after },
    })
    yield answer.people
    after = answer.next
  }
}

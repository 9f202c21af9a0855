'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { onboardingWords } from '../../i18n/onboarding'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'
import { useWords } from '../words'
import type { FirstCode } from './contract'
import { csvOf, save } from './sheet'

export interface Wish {
  letters: boolean
  again: boolean
}

interface Props {
  /** Asks for the links, piece by piece. */
  give(wish: Wish): AsyncIterable<readonly FirstCode[]>
  disabled?: boolean
  /** Links given before end in any case: nothing to choose. */
  alwaysAgain?: boolean
}

/** The links by which new people set their first password: made now, saved on this machine, never shown again. */
export function FirstCodes({ give, disabled = false, alwaysAgain = false }: Props) {
  const words = useWords(onboardingWords)
  const [letters, setLetters] = useState(false)
  const [again, setAgain] = useState(false)
  const [people, setPeople] = useState<FirstCode[]>([])
  const { send, busy, problem } = useVerb(async () => {
    const all: FirstCode[] = []
    try {
      for await (const some of give({ letters, again })) {
        all.push(...some)
        setPeople([...all])
      }
    } finally {
      // What was given is given once: it is saved also where the line broke in the middle.
      const rows = all.map(({ username, name, organisation, link, how }) => [
        username,
        name,
        organisation,
        link ?? '',
        words.hows[how],
      ])
      if (rows.length > 0)
        save(words.file, csvOf([['username', 'name', 'organisation', words.link, words.how], ...rows]))
    }
  })
  const count = (how: FirstCode['how']) => people.filter((one) => one.how === how).length
  const [links, sent] = [count('link'), count('letter')]
  return (
    <section>
      <h3>{words.codes}</h3>
      <p>{words.codesLead}</p>
      <label className="zy-check">
        <input checked={letters} onChange={(e) => setLetters(e.target.checked)} type="checkbox" /> {words.letters}
      </label>
      {!alwaysAgain && (
        <label className="zy-check">
          <input checked={again} onChange={(e) => setAgain(e.target.checked)} type="checkbox" /> {words.again}
        </label>
      )}
      <ProblemLine problem={problem} />
      <button className="zy-button" disabled={busy || disabled} onClick={send} type="button">
        {words.giveCodes}
      </button>
      {busy && <p>{fill(words.giving, { count: people.length })}</p>}
      {!busy && people.length > 0 && (
        <p>{fill(words.given, { links, letters: sent, rest: people.length - links - sent })}</p>
      )}
    </section>
  )
}

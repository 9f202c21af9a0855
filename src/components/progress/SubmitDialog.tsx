'use client'

import { useId, useState } from 'react'
import { progressWords } from '../../i18n/progress'
import { callApi } from '../api'
import { Dialog } from '../dialog/Dialog'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'
import { useWords } from '../words'
import type { Progress } from './contract'
import { type Answers, SelfCheck } from './SelfCheck'

interface Props {
  kind: string
  id: string | number
  progress: Progress
  /** The revision that the person sees. */
  revision: number
  onDone: () => void
  onClose: () => void
}

/** The author's last step: every item of the self-check answered, the commitment signed, what was mended explained. */
export function SubmitDialog({ kind, id, progress, revision, onDone, onClose }: Props) {
  const words = useWords(progressWords)
  const items = progress.selfCheck
  const findings = progress.mustChange
  const [selfCheck, setSelfCheck] = useState<Answers>({})
  const [signed, setSigned] = useState(false)
  const [answersFindings, setAnswersFindings] = useState<Record<string, string>>({})
  const sign = useId()
  const ready = signed && items.every((item) => selfCheck[item.code])

  const { send, busy, problem } = useVerb(async (key) => {
    const body = { revision, commitment: words.commitmentText, selfCheck, answersFindings }
    await callApi(`/api/${kind}/${id}/submit`, { method: 'POST', key, body })
    onDone()
  })
  return (
    <Dialog
      foot={
        <>
          <ProblemLine problem={problem} />
          <button className="zy-button" onClick={onClose} type="button">
            {words.cancel}
          </button>
          <button className="zy-button zy-button--main" disabled={!ready || busy} onClick={send} type="button">
            {busy ? words.sending : words.send}
          </button>
        </>
      }
      onClose={onClose}
      title={progress.case ? words.resubmit : words.submit}
    >
      {findings.length > 0 && (
        <section>
          <h3>{words.answers}</h3>
          <p className="zy-soft">{words.answersHint}</p>
          {findings.map((finding) => (
            <label className="zy-label" key={finding.id}>
              {finding.item} {finding.note}
              <textarea
                maxLength={2000}
                onChange={(e) => setAnswersFindings({ ...answersFindings, [finding.id]: e.target.value })}
                rows={2}
                value={answersFindings[finding.id] ?? ''}
              />
            </label>
          ))}
        </section>
      )}
      <h3>{words.selfCheck}</h3>
      <p className="zy-soft">{words.selfCheckHint}</p>
      <SelfCheck answers={selfCheck} items={items} onAnswer={setSelfCheck} />
      <h3>{words.commitment}</h3>
      <p className="zy-commitment">{words.commitmentText}</p>
      <label className="zy-check" htmlFor={sign}>
        <input checked={signed} id={sign} onChange={(e) => setSigned(e.target.checked)} type="checkbox" />
        {words.sign}
      </label>
    </Dialog>
  )
}

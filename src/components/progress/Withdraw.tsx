'use client'

import { useRef, useState } from 'react'
import { progressWords } from '../../i18n/progress'
import { callApi, newKey, sentenceOf } from '../api'
import { useLanguage, useWords } from '../words'
import type { LatestCase } from './contract'

/** The author takes the submission back while nobody has closed it. */
export function Withdraw({ latest, onDone }: { latest: LatestCase; onDone: () => Promise<void> }) {
  const words = useWords(progressWords)
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>(null)
  const key = useRef(newKey())
  const send = async () => {
    try {
      const body = { step: latest.steps, reason }
      await callApi(`/api/cases/${latest.id}/withdraw`, { method: 'POST', key: key.current, body })
      await onDone()
    } catch (problem) {
      setError(problem)
      key.current = newKey()
    }
  }
  return (
    <details>
      <summary>{words.withdraw}</summary>
      <label className="zy-label">
        {words.withdrawReason}
        <textarea maxLength={1000} onChange={(e) => setReason(e.target.value)} rows={2} value={reason} />
      </label>
      {error !== null && (
        <p className="zy-bad" role="alert">
          {sentenceOf(error, language)}
        </p>
      )}
      <button className="zy-button zy-button--danger" disabled={reason.trim() === ''} onClick={send} type="button">
        {words.withdraw}
      </button>
    </details>
  )
}

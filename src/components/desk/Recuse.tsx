'use client'

import { toast } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { deskWords } from '../../i18n/desk'
import { callApi, newKey, sentenceOf } from '../api'
import { useLanguage, useWords } from '../words'
import type { Desk } from './contract'

/** Whoever is too close to a work hands the task to a colleague. */
export function Recuse({ desk, onDone }: { desk: Desk; onDone: () => Promise<void> }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>(null)
  const key = useRef(newKey())
  const send = async () => {
    try {
      const body = { step: desk.steps, stage: desk.case.stage, reason }
      await callApi(`/api/cases/${desk.case.id}/recuse`, { method: 'POST', key: key.current, body })
      toast.success(words.recused)
      await onDone()
    } catch (problem) {
      setError(problem)
      key.current = newKey()
    }
  }
  return (
    <details>
      <summary>{words.recuse}</summary>
      <label className="zy-label">
        {words.recuseReason}
        <textarea maxLength={1000} onChange={(e) => setReason(e.target.value)} rows={2} value={reason} />
      </label>
      {error !== null && (
        <p className="zy-bad" role="alert">
          {sentenceOf(error, language)}
        </p>
      )}
      <button className="zy-button" disabled={reason.trim() === ''} onClick={send} type="button">
        {words.recuse}
      </button>
    </details>
  )
}

'use client'

import { useRef, useState } from 'react'
import { newKey, sentenceOf } from './api'
import { useLanguage } from './words'

interface Props {
  /** What the act is called, on its summary and its button. */
  label: string
  reasonLabel: string
  danger?: boolean
  /** Does it, under this idempotency key; what it throws is shown beside the button. */
  act(reason: string, key: string): Promise<void>
}

/** An act that wants a reason, folded away until it is wanted. */
export function ReasonedAct({ label, reasonLabel, danger, act }: Props) {
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>(null)
  const key = useRef(newKey())
  const send = async () => {
    try {
      await act(reason, key.current)
    } catch (problem) {
      setError(problem)
      key.current = newKey()
    }
  }
  return (
    <details>
      <summary>{label}</summary>
      <label className="zy-label">
        {reasonLabel}
        <textarea maxLength={1000} onChange={(e) => setReason(e.target.value)} rows={2} value={reason} />
      </label>
      {error !== null && (
        <p className="zy-bad" role="alert">
          {sentenceOf(error, language)}
        </p>
      )}
      <button
        className={danger ? 'zy-button zy-button--danger' : 'zy-button'}
        disabled={reason.trim() === ''}
        onClick={send}
        type="button"
      >
        {label}
      </button>
    </details>
  )
}

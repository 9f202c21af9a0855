'use client'

import { useState } from 'react'
import { ProblemLine } from './ProblemLine'
import { useVerb } from './useVerb'

interface Props {
  /** What the act is called, on its summary and its button. */
  label: string
  reasonLabel: string
  danger?: boolean
  /** Does it, under this idempotency key; what it throws is shown beside the button. */
  act(reason: string, key: string): Promise<void>
}

/** An act that wants a reason, folded away until it is wanted. */
export function ReasonedAct(props: Props) {
  return (
    <details>
      <summary>{props.label}</summary>
      <ReasonForm {...props} />
    </details>
  )
}

/** The same where it is open already. */
export function ReasonForm({ label, reasonLabel, danger, act }: Props) {
  const [reason, setReason] = useState('')
  const { send, busy, problem } = useVerb((key) => act(reason, key))
  return (
    <>
      <label className="zy-label">
        {reasonLabel}
        <textarea maxLength={1000} onChange={(e) => setReason(e.target.value)} rows={2} value={reason} />
      </label>
      <ProblemLine problem={problem} />
      <button
        className={danger ? 'zy-button zy-button--danger' : 'zy-button'}
        disabled={busy || reason.trim() === ''}
        onClick={send}
        type="button"
      >
        {label}
      </button>
    </>
  )
}

'use client'

import { ProblemLine } from './ProblemLine'
import { useVerb } from './useVerb'

interface Props {
  label: string
  /** What it is called where the label alone would not say whom or what it is about. */
  title?: string
  className?: string
  disabled?: boolean
  /** Does it, under this idempotency key; what it throws is shown beside the button. */
  act(key: string): Promise<void>
}

/** One act as a button, with what it was refused for. */
export function ActButton({ label, title, className = 'zy-link', disabled = false, act }: Props) {
  const { send, busy, problem } = useVerb(act)
  return (
    <>
      <button aria-label={title} className={className} disabled={busy || disabled} onClick={send} type="button">
        {label}
      </button>
      <ProblemLine problem={problem} />
    </>
  )
}

'use client'

import { type ReactNode, useState } from 'react'
import { actWords } from '../../i18n/act'
import { Dialog } from '../dialog/Dialog'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'
import { useWords } from '../words'

interface Props {
  /** What the act is called, on its door and its button. */
  label: string
  title: string
  /** What follows from it, told before it is done. */
  consequence: string
  /** It destroys or stops something: whoever does it says first that they read what follows. */
  danger?: boolean
  /** Whether a reason must be written, a comment may be, or neither is asked. */
  words?: 'reason' | 'comment'
  /** Whether everything else that it needs is there. */
  ready?: boolean
  main?: boolean
  /** Fields of its own. */
  children?: ReactNode
  /** Does it, under this idempotency key; what it throws is shown above the buttons. */
  act(written: string, key: string): Promise<void>
}

/** A door to one act: its dialog says what follows, asks what it must, and does it once. */
export function Act({ label, main = false, danger = false, ...dialog }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        aria-haspopup="dialog"
        className={`zy-button${main ? ' zy-button--main' : ''}${danger ? ' zy-button--danger' : ''}`}
        onClick={() => setOpen(true)}
        type="button"
      >
        {label}
      </button>
      {open && <ActDialog {...dialog} danger={danger} label={label} onClose={() => setOpen(false)} />}
    </>
  )
}

function ActDialog({
  label,
  title,
  consequence,
  danger,
  words: asked,
  ready = true,
  children,
  act,
  onClose,
}: Omit<Props, 'main'> & { onClose: () => void }) {
  const words = useWords(actWords)
  const [written, setWritten] = useState('')
  const [understood, setUnderstood] = useState(!danger)
  const { send, busy, problem } = useVerb(async (key) => {
    await act(written.trim(), key)
    onClose()
  })
  const lacking = !ready || !understood || (asked === 'reason' && written.trim() === '')
  return (
    <Dialog
      foot={
        <>
          <ProblemLine problem={problem} />
          <button className="zy-button" onClick={onClose} type="button">
            {words.cancel}
          </button>
          <button
            className={`zy-button ${danger ? 'zy-button--danger' : 'zy-button--main'}`}
            disabled={busy || lacking}
            onClick={send}
            type="button"
          >
            {label}
          </button>
        </>
      }
      onClose={onClose}
      title={title}
    >
      {children}
      {asked && (
        <label className="zy-label">
          {words[asked]}
          <textarea maxLength={1000} onChange={(e) => setWritten(e.target.value)} rows={3} value={written} />
        </label>
      )}
      <p className={danger ? 'zy-commitment zy-commitment--danger' : 'zy-commitment'}>{consequence}</p>
      {danger && (
        <label className="zy-check">
          <input checked={understood} onChange={(e) => setUnderstood(e.target.checked)} type="checkbox" />
          {words.understood}
        </label>
      )}
    </Dialog>
  )
}

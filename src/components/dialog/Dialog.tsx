'use client'

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { progressWords } from '../../i18n/progress'
import { useWords } from '../words'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
  /** Doors at the foot. */
  foot?: ReactNode
  /** A panel at the right edge instead of a box in the middle. */
  side?: boolean
}

/** A modal dialog: the browser keeps the focus inside, Escape closes, focus returns to where it was. */
export function Dialog({ title, onClose, children, foot, side = false }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const words = useWords(progressWords)
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    // While it is still in the page: a dialog that is merely taken out gives the focus to nobody.
    return () => dialog?.close()
  }, [])
  // Outside the document's own form, so that nothing in here submits it.
  return createPortal(
    <dialog
      aria-labelledby={heading}
      className={`zy-dialog${side ? ' zy-dialog--side' : ''}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      ref={element}
    >
      <header className="zy-dialog__head">
        <h2 id={heading}>{title}</h2>
        <button aria-label={words.close} className="zy-dialog__close" onClick={onClose} type="button">
          ✕
        </button>
      </header>
      <div className="zy-dialog__body">{children}</div>
      {foot && <footer className="zy-dialog__foot">{foot}</footer>}
    </dialog>,
    document.body,
  )
}

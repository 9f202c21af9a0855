'use client'

import { useRef, useState } from 'react'
import { keyWords } from '../../i18n/keys'
import { fill } from '../../i18n/language'
import { Dialog } from '../dialog/Dialog'
import { useWords } from '../words'

interface Props {
  name: string
  secret: string
  onClose: () => void
}

/** A platform's key, shown this once. */
export function SecretDialog({ name, secret, onClose }: Props) {
  const words = useWords(keyWords)
  const shown = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setSaid(words.copied)
    } catch {
      // Not over HTTPS, or forbidden: whoever looks copies by hand.
      if (shown.current) getSelection()?.selectAllChildren(shown.current)
      setSaid(words.selected)
    }
  }
  return (
    <Dialog
      foot={
        <button className="zy-button" onClick={onClose} type="button">
          {words.close}
        </button>
      }
      onClose={onClose}
      title={fill(words.title, { name })}
    >
      <p className="zy-commitment zy-commitment--danger">{words.once}</p>
      <p>{words.secret}</p>
      <code className="zy-secret" ref={shown}>
        {secret}
      </code>
      <p>
        <button className="zy-button zy-button--main" onClick={copy} type="button">
          {words.copy}
        </button>{' '}
        <span className="zy-good" role="status">
          {said}
        </span>
      </p>
    </Dialog>
  )
}

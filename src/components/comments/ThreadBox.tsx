'use client'

import { useState } from 'react'
import { commentLimits } from '../../domain/comments'
import { commentWords } from '../../i18n/comments'
import { fill } from '../../i18n/language'
import type { Comment, Thread } from '../../operations/comments/read'
import { ActButton } from '../ActButton'
import { sayMoment } from '../moment'
import { useLanguage, useWords } from '../words'

/** One verb about comments: the rest of its address, its body, its key. */
export type CommentAct = (path: string, body: object, key: string) => Promise<void>

interface Props {
  thread: Thread
  /** The place in words. */
  about: string
  act: CommentAct
  onGo: (path: string) => void
}

/** What was said about one place, with an answer to it, and whether it is dealt with. */
export function ThreadBox({ thread, about, act, onGo }: Props) {
  const words = useWords(commentWords)
  const { id, path, state, stateBy } = thread
  const turn = state === 'open' ? 'resolve' : 'reopen'
  return (
    <li className="zy-thread">
      <p>
        <strong>{about}</strong>{' '}
        {path === null ? (
          <span className="zy-soft">{words.gone}</span>
        ) : (
          path !== '' && (
            <button aria-label={`${words.go} ${about}`} className="zy-link" onClick={() => onGo(path)} type="button">
              {words.go}
            </button>
          )
        )}
      </p>
      {thread.comments.map((comment) => (
        <Said act={act} comment={comment} key={comment.id} />
      ))}
      {state === 'resolved' && <p className="zy-good">{fill(words.resolved, { name: stateBy ?? '' })}</p>}
      <Reply about={about} act={act} thread={id} />
      <ActButton act={(key) => act(`/${id}/${turn}`, {}, key)} label={words[turn]} title={`${words[turn]} ${about}`} />
    </li>
  )
}

function Said({ comment: { id, authorName, at, text, isMine }, act }: { comment: Comment; act: CommentAct }) {
  const words = useWords(commentWords)
  const language = useLanguage()
  return (
    <blockquote>
      <p className="zy-said">{text ?? words.deleted}</p>
      <footer className="zy-soft">
        {authorName} · {sayMoment(at, language)}{' '}
        {isMine && text !== null && <ActButton act={(key) => act(`/${id}/delete`, {}, key)} label={words.delete} />}
      </footer>
    </blockquote>
  )
}

function Reply({ thread, about, act }: { thread: string; about: string; act: CommentAct }) {
  const words = useWords(commentWords)
  const [text, setText] = useState('')
  return (
    <details>
      <summary aria-label={fill(words.replyTo, { place: about })}>{words.reply}</summary>
      <label className="zy-label">
        {words.text}
        <textarea maxLength={commentLimits.text} onChange={(e) => setText(e.target.value)} rows={2} value={text} />
      </label>
      <ActButton
        act={async (key) => {
          await act('', { thread, text }, key)
          setText('')
        }}
        className="zy-button"
        disabled={text.trim() === ''}
        label={words.send}
      />
    </details>
  )
}

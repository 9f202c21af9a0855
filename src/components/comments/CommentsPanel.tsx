'use client'

import { commentWords } from '../../i18n/comments'
import { fill } from '../../i18n/language'
import type { Comments, Thread } from '../../operations/comments/read'
import { callApi } from '../api'
import { Dialog } from '../dialog/Dialog'
import { useLanguage, useWords } from '../words'
import type { PlaceChoice } from './places'
import { sayPlace } from './sayPlace'
import { type CommentAct, ThreadBox } from './ThreadBox'
import { WriteComment } from './WriteComment'

interface Props {
  /** `/api/<kind>/<id>/comments`. */
  address: string
  comments: Comments
  places: readonly PlaceChoice[]
  start: string
  onChanged: (comments: Comments) => void
  onGo: (path: string) => void
  onClose: () => void
}

/** What the team says about the resource: what is open, what is dealt with, and a new remark. */
export function CommentsPanel({ address, comments, places, start, onChanged, onGo, onClose }: Props) {
  const words = useWords(commentWords)
  const language = useLanguage()
  const act: CommentAct = async (path, body, key) =>
    onChanged(await callApi<Comments>(`${address}${path}`, { method: 'POST', key, body }))
  const box = (thread: Thread) => {
    const steps = places.find((one) => one.place === thread.place)?.steps
    const about = thread.place === '' ? words.whole : steps ? sayPlace(steps, language) : words.gone
    return <ThreadBox about={about} act={act} key={thread.id} onGo={onGo} thread={thread} />
  }
  const open = comments.threads.filter(({ state }) => state === 'open')
  const resolved = comments.threads.filter(({ state }) => state === 'resolved')
  return (
    <Dialog onClose={onClose} side title={words.title}>
      <p className="zy-soft">{words.lead}</p>
      {comments.threads.length === 0 && <p>{words.none}</p>}
      <ul className="zy-threads">{open.map(box)}</ul>
      {resolved.length > 0 && (
        <details>
          <summary>{fill(words.showResolved, { count: resolved.length })}</summary>
          <ul className="zy-threads">{resolved.map(box)}</ul>
        </details>
      )}
      <WriteComment act={act} places={places} start={start} />
      <p className="zy-soft">{fill(words.count, { count: comments.count, limit: comments.limit })}</p>
    </Dialog>
  )
}

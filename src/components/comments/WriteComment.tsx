'use client'

import { useState } from 'react'
import { commentLimits } from '../../domain/comments'
import { commentWords } from '../../i18n/comments'
import { ActButton } from '../ActButton'
import { useLanguage, useWords } from '../words'
import type { PlaceChoice } from './places'
import { sayPlace } from './sayPlace'
import type { CommentAct } from './ThreadBox'

interface Props {
  places: readonly PlaceChoice[]
  /** The place chosen at first: where the person was in the form. */
  start: string
  act: CommentAct
}

/** A new remark and what it is about. */
export function WriteComment({ places, start, act }: Props) {
  const words = useWords(commentWords)
  const language = useLanguage()
  const [place, setPlace] = useState(places.some((one) => one.place === start) ? start : '')
  const [text, setText] = useState('')
  return (
    <section>
      <h3>{words.write}</h3>
      <label className="zy-label">
        {words.place}
        <select onChange={(e) => setPlace(e.target.value)} value={place}>
          <option value="">{words.whole}</option>
          {places.map((one) => (
            <option key={one.place} value={one.place}>
              {sayPlace(one.steps, language)}
            </option>
          ))}
        </select>
      </label>
      <label className="zy-label">
        {words.text}
        <textarea maxLength={commentLimits.text} onChange={(e) => setText(e.target.value)} rows={3} value={text} />
      </label>
      <ActButton
        act={async (key) => {
          await act('', { place, text }, key)
          setText('')
        }}
        className="zy-button zy-button--main"
        disabled={text.trim() === ''}
        label={words.send}
      />
    </section>
  )
}

'use client'

import { useId } from 'react'
import type { Answer, Verdict } from '../../domain/review/types'
import { deskWords } from '../../i18n/desk'
import { fill } from '../../i18n/language'
import { ProblemLine } from '../ProblemLine'
import { SelfCheck } from '../progress/SelfCheck'
import { useLanguage, useWords } from '../words'
import type { Desk, Draft } from './contract'
import { verdictsLeft, whatIsLeft } from './draft'

interface Props {
  desk: Desk
  draft: Draft
  busy: boolean
  problem: string | null
  onChange: (draft: Draft) => void
  onSend: () => void
}

const verdicts: readonly Verdict[] = ['pass', 'return', 'reject']

/** The opinion: the checklist, a note on every problem, the verdict as far as what is confirmed leaves it, the comment. */
export function Opinion({ desk, draft, busy, problem, onChange, onSend }: Props) {
  const words = useWords(deskWords)
  const open = verdictsLeft(desk, draft)
  const verdict = draft.verdict && open.includes(draft.verdict) ? draft.verdict : null
  const left = whatIsLeft(desk, draft)
  const needsComment = verdict !== null && verdict !== 'pass' && draft.comment.trim() === ''
  const ready = verdict !== null && !needsComment && left.items + left.findings + left.notes === 0
  return (
    <section>
      <h2>{words.checklist}</h2>
      <p className="zy-soft">{words.checklistHint}</p>
      <SelfCheck
        answers={draft.answers}
        items={desk.checklist}
        onAnswer={(answers) => onChange({ ...draft, answers: answers as Record<string, Answer> })}
      />
      <Notes desk={desk} draft={draft} onChange={onChange} />
      <fieldset className="zy-verdict">
        <legend>{words.verdict}</legend>
        {verdicts.map((one) => (
          <label className={open.includes(one) ? '' : 'zy-closed'} key={one}>
            <input
              checked={verdict === one}
              disabled={!open.includes(one)}
              name="verdict"
              onChange={() => onChange({ ...draft, verdict: one })}
              type="radio"
            />
            {words[one]}
          </label>
        ))}
        {open.length < verdicts.length && (
          <p aria-live="polite" className="zy-warn">
            {fill(words.onlyThese, { allowed: open.map((one) => words[one]).join('、') })}
          </p>
        )}
      </fieldset>
      <Comment draft={draft} needed={needsComment} onChange={onChange} />
      <Rest left={left} />
      <ProblemLine problem={problem} />
      <button className="zy-button zy-button--main" disabled={!ready || busy} onClick={onSend} type="button">
        {busy ? words.deciding : words.decide}
      </button>
    </section>
  )
}

function Notes({ desk, draft, onChange }: Pick<Props, 'desk' | 'draft' | 'onChange'>) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const violated = desk.checklist.filter((item) => draft.answers[item.code] === 'violated')
  return violated.map((item) => {
    const now = draft.notes[item.code] ?? { note: '', place: null }
    const write = (to: Partial<typeof now>) =>
      onChange({ ...draft, notes: { ...draft.notes, [item.code]: { ...now, ...to } } })
    return (
      <label className="zy-label" key={item.code}>
        {item.code} {item[language]} · {words.finding}
        <textarea maxLength={2000} onChange={(e) => write({ note: e.target.value })} rows={2} value={now.note} />
      </label>
    )
  })
}

function Comment({ draft, needed, onChange }: { draft: Draft; needed: boolean; onChange: Props['onChange'] }) {
  const words = useWords(deskWords)
  const id = useId()
  return (
    <div className="zy-label">
      <label htmlFor={id}>{words.comment}</label>
      <textarea
        aria-describedby={`${id}-hint`}
        id={id}
        maxLength={5000}
        onChange={(e) => onChange({ ...draft, comment: e.target.value })}
        rows={4}
        value={draft.comment}
      />
      <span className={needed ? 'zy-warn' : 'zy-soft'} id={`${id}-hint`}>
        {needed ? words.commentNeeded : words.commentHint}
      </span>
    </div>
  )
}

function Rest({ left }: { left: ReturnType<typeof whatIsLeft> }) {
  const words = useWords(deskWords)
  const parts = [
    left.items > 0 && fill(words.leftItems, { count: left.items }),
    left.findings > 0 && fill(words.leftFindings, { count: left.findings }),
    left.notes > 0 && fill(words.leftNotes, { count: left.notes }),
  ].filter(Boolean)
  return parts.length === 0 ? null : (
    <p aria-live="polite" className="zy-warn">
      {fill(words.left, { what: parts.join('、') })}
    </p>
  )
}

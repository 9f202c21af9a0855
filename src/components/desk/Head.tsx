'use client'

import { deskWords } from '../../i18n/desk'
import { fill } from '../../i18n/language'
import { statusWords } from '../../i18n/progress'
import { daysLeft, nameIn, sayDay, sayDue } from '../progress/say'
import { useLanguage, useWords } from '../words'
import type { Desk } from './contract'

/** What case this is, at which stage, until when. */
export function Head({ desk }: { desk: Desk }) {
  const words = useWords(deskWords)
  const statuses: Readonly<Record<string, string>> = useWords(statusWords)
  const language = useLanguage()
  const row = desk.case
  const stage = desk.path.find((step) => step.key === row.stage)
  const days = stage?.due ? daysLeft(stage.due.at, new Date()) : null
  return (
    <header className="zy-desk__head">
      <p>
        <span className="zy-tag">{statuses[row.status] ?? row.status}</span>
        {stage && <strong>{nameIn(stage.name, language)}</strong>}
        {stage?.due && days !== null && (
          <span className={days <= 1 ? 'zy-bad' : 'zy-warn'}>
            {words.due} {sayDue(stage.due, language)} ·{' '}
            {days < 0 ? fill(words.overdue, { days: -days }) : fill(words.daysLeft, { days })}
          </span>
        )}
        <span className="zy-soft">
          {words.submittedBy} {desk.content.provider.name} · {words.submittedAt} {sayDay(desk.submission.at, language)}
        </span>
      </p>
      <p className="zy-soft" title={words.digestHint}>
        {words.frozen} · {words.digest} <code>{row.digest?.slice(0, 23)}…</code>
      </p>
    </header>
  )
}

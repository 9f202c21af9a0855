'use client'

import { fill } from '../../i18n/language'
import { peopleWords, personRoleWords } from '../../i18n/people'
import { ActButton } from '../ActButton'
import { callApi } from '../api'
import { sayDate } from '../moment'
import { useLanguage, useWords } from '../words'
import type { DelegationRow } from './contract'

interface Props {
  rows: readonly DelegationRow[]
  onDone: () => Promise<void>
}

/** Who acts for a time, and ending it early. */
export function Delegations({ rows, onDone }: Props) {
  const words = useWords(peopleWords)
  return (
    <section>
      <h3>{words.current}</h3>
      {rows.length === 0 && <p className="zy-empty">{words.currentNone}</p>}
      <ul className="zy-people">
        {rows.map((row) => (
          <Line key={row.id} onDone={onDone} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Line({ row, onDone }: { row: DelegationRow; onDone: () => Promise<void> }) {
  const words = useWords(peopleWords)
  const names = useWords(personRoleWords)
  const language = useLanguage()
  const { since, until, data } = row
  const status = standingOf(row, new Date())
  const roles = data.roles.map((role) => names[role]).join(language === 'zh' ? '、' : ', ')
  const person = data.personName
  const end = async (key: string) => {
    await callApi(`/api/delegations/${row.id}/end`, { method: 'POST', key, body: {} })
    await onDone()
  }
  return (
    <li>
      <strong>
        {data.absentName
          ? fill(words.actsFor, { person, absent: data.absentName, roles })
          : fill(words.acts, { person, roles })}
      </strong>
      <span className="zy-tag">{words.status[status]}</span>
      <p className="zy-soft">
        {fill(words.period, { since: sayDate(since, language), until: sayDate(until, language) })} · {data.reason}
      </p>
      {(status === 'holds' || status === 'coming') && (
        <details>
          <summary>{words.end}</summary>
          <p>{fill(words.endFollows, { person })}</p>
          <ActButton
            act={end}
            className="zy-button zy-button--danger"
            label={words.end}
            title={`${words.end} ${person}`}
          />
        </details>
      )}
    </li>
  )
}

const standingOf = ({ status, since, until }: DelegationRow, now: Date): 'coming' | 'holds' | 'over' | 'ended' => {
  if (status === 'ended') return 'ended'
  if (Date.parse(until) <= now.getTime()) return 'over'
  return Date.parse(since) > now.getTime() ? 'coming' : 'holds'
}

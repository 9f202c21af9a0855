'use client'

import { fill } from '../../i18n/language'
import { planningWords } from '../../i18n/planning'
import { callApi } from '../api'
import { ProblemLine } from '../ProblemLine'
import { sayDay } from '../progress/say'
import { ReasonedAct } from '../ReasonedAct'
import { useVerb } from '../useVerb'
import { useLanguage, useWords } from '../words'
import type { ApplicationRow, CallDesk, CallRow } from './contract'
import { HandIn } from './HandIn'
import { kindName } from './kindNames'

interface Props {
  row: ApplicationRow
  call: CallRow
  may: CallDesk['applications'][number]['may']
  /** What the chapter is called, where there is one. */
  chapterName: string | null
  /** First day of the public notice that named it. */
  announced: string | null
  onDone: () => Promise<void>
}

/** One application: what is planned, where it stands, what the person may do with it now. */
export function Application({ row, call, may, chapterName, announced, onDone }: Props) {
  const words = useWords(planningWords)
  const language = useLanguage()
  const act = async (path: string, body: object, key: string) => {
    await callApi(`/api/applications/${row.id}/${path}`, { method: 'POST', key, body: { step: row.steps, ...body } })
    await onDone()
  }
  const withReason = (label: string, path: string, verdict: object) => (
    <ReasonedAct
      act={(reason, key) => act(path, { ...verdict, reason }, key)}
      label={label}
      reasonLabel={words.reason}
    />
  )
  return (
    <article aria-label={row.title} className="zy-card">
      <h3>
        {row.title} <span className={`zy-tag zy-tag--${row.status}`}>{words.status[row.status]}</span>{' '}
        {announced && <span className="zy-tag">{fill(words.announcedOn, { date: announced })}</span>}
      </h3>
      <p className="zy-soft">
        {row.data.organisationName} · {kindName(row.kind, language)}
        {chapterName ? ` · ${chapterName}` : ''} · {words.expected} {row.expected}
      </p>
      <p>{row.data.team.map(({ name }) => name).join('、')}</p>
      {call.data.form.map(({ key, label }) => (
        <p key={key}>
          <strong>{label}</strong> {row.data.answers[key]}
        </p>
      ))}
      {row.identifier && (
        <p>
          <code>{row.identifier}</code> v{row.version}
        </p>
      )}
      {may.includes('confirm') && (
        <>
          <Act act={(key) => act('confirm', { verdict: 'confirm' }, key)} label={words.confirm} />
          {withReason(words.decline, 'confirm', { verdict: 'decline' })}
        </>
      )}
      {may.includes('accept') && (
        <>
          <Act act={(key) => act('accept', { verdict: 'accept' }, key)} label={words.accept} />
          {withReason(words.refuse, 'accept', { verdict: 'refuse' })}
        </>
      )}
      {may.includes('hand-in') && <HandIn send={(identifier, key) => act('hand-in', { identifier }, key)} />}
      {may.includes('check-off') &&
        (['passed', 'failed'] as const).map((verdict) => (
          <ReasonedAct
            act={(note, key) => act('check-off', { verdict, version: row.version, note }, key)}
            key={verdict}
            label={verdict === 'passed' ? words.pass : words.fail}
            reasonLabel={words.note}
          />
        ))}
      {may.includes('withdraw-application') && withReason(words.withdraw, 'withdraw', {})}
      <details>
        <summary>{words.history}</summary>
        <ol>
          {row.data.history.map(({ operation, actorName, at, note }) => (
            <li key={operation}>
              {sayDay(at, language)} {actorName} {note}
            </li>
          ))}
        </ol>
      </details>
    </article>
  )
}

function Act({ label, act }: { label: string; act: (key: string) => Promise<void> }) {
  const { send, busy, problem } = useVerb(act)
  return (
    <div>
      <ProblemLine problem={problem} />
      <button className="zy-button zy-button--main" disabled={busy} onClick={send} type="button">
        {label}
      </button>
    </div>
  )
}

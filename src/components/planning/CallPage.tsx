'use client'

import { Gutter, SetStepNav, useDocumentInfo } from '@payloadcms/ui'
import { fill } from '../../i18n/language'
import { planningWords } from '../../i18n/planning'
import { ProblemLine } from '../ProblemLine'
import { useLanguage, useWords } from '../words'
import { Application } from './Application'
import { Apply } from './Apply'
import type { CallDesk } from './contract'
import { Facts } from './Facts'
import { kindName } from './kindNames'
import { Notices } from './Notices'
import { useAnswer } from './useAnswer'

/** A call as people work on it: what it asks, the applications with what each may do, the public notices. */
export function CallPage() {
  const words = useWords(planningWords)
  const { id } = useDocumentInfo()
  const { answer: desk, read, problem } = useAnswer<CallDesk>(`/api/calls/${id}/desk`)
  if (!desk)
    return (
      <Gutter className="zy-desk">
        <ProblemLine problem={problem} />
        {problem ? (
          <button className="zy-button" onClick={read} type="button">
            {words.retry}
          </button>
        ) : (
          <p className="zy-soft">{words.loading}</p>
        )}
      </Gutter>
    )
  return (
    <Gutter className="zy-dash zy-desk">
      <SetStepNav nav={[{ label: words.planning, url: '/admin/planning' }, { label: desk.call.title }]} />
      <CallHead desk={desk} />
      {desk.applicants.length > 0 && <Apply desk={desk} onDone={read} />}
      <section aria-labelledby="zy-applications">
        <h2 id="zy-applications">
          {words.applications} <span className="zy-count">{desk.applications.length}</span>
        </h2>
        {desk.applications.length === 0 && <p className="zy-empty">{words.applicationsNone}</p>}
        {desk.applications.map(({ row, ...shown }) => (
          <Application {...shown} call={desk.call} key={row.id} onDone={read} row={row} />
        ))}
      </section>
      <Notices desk={desk} onDone={read} />
    </Gutter>
  )
}

function CallHead({ desk: { call, today } }: { desk: CallDesk }) {
  const words = useWords(planningWords)
  const language = useLanguage()
  const { kinds, quota, text, organisationName } = call.data
  const open = today < call.opens ? words.notYet : today > call.closes ? words.closed : words.open
  const facts: [string, string][] = [
    [words.number, call.number],
    [words.issuedBy, organisationName],
    [words.period, `${call.opens} – ${call.closes}`],
    [words.kinds, kinds.map((kind) => kindName(kind, language)).join('、')],
    [words.quota, fill(words.quotaSaid, { per: words.per[quota.per], each: quota.each })],
  ]
  return (
    <header className="zy-call__head">
      <span className="zy-tag">{open}</span>
      <p>{text}</p>
      <Facts facts={facts} />
    </header>
  )
}

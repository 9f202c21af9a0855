'use client'

import { planningWords } from '../../i18n/planning'
import { ProblemLine } from '../ProblemLine'
import { useWords } from '../words'
import type { CallRow } from './contract'
import { IssueCall } from './IssueCall'
import type { Place } from './places'
import { useAnswer } from './useAnswer'

/** Every call that the person can see, the newest first. */
export function Calls({ issuers }: { issuers: Place[] }) {
  const words = useWords(planningWords)
  const { answer, problem } = useAnswer<{ docs: CallRow[] }>('/api/calls?limit=100&depth=0&sort=-number')
  return (
    <>
      {issuers.length > 0 && <IssueCall issuers={issuers} />}
      <section aria-label={words.calls}>
        <ProblemLine problem={problem} />
        {!answer && !problem && <p className="zy-soft">{words.loading}</p>}
        {answer?.docs.length === 0 && <p className="zy-empty">{words.callsNone}</p>}
        <ul className="zy-cards">
          {answer?.docs.map(({ id, title, number, opens, closes, data }) => (
            <li key={id}>
              <a className="zy-card" href={`/admin/collections/calls/${id}`}>
                <strong>{title}</strong>
                <span className="zy-soft">
                  {number} · {data.organisationName}
                </span>
                <span>
                  {opens} – {closes}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

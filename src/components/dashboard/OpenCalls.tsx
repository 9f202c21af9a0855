import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import type { CallRow } from '../../operations/planning/rows'
import { CardSection } from './CardSection'

/** Calls that take applications now. */
export function OpenCalls({ calls, language }: { calls: CallRow[]; language: Language }) {
  const words = dashboardWords[language]
  return (
    <CardSection
      count={calls.length}
      id="zy-open-calls"
      more={{ href: '/admin/planning', label: words.allOfThem }}
      none={words.callsNone}
      title={words.calls}
    >
      {calls.map(({ id, title, number, closes, data }) => (
        <li key={id}>
          <a className="zy-card" href={`/admin/collections/calls/${id}`}>
            <strong>{title}</strong>
            <span className="zy-soft">
              {number} · {data.organisationName}
            </span>
            <span>{fill(words.closes, { day: closes })}</span>
          </a>
        </li>
      ))}
    </CardSection>
  )
}

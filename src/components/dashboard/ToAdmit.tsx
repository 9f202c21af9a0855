import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import type { AdoptionRow } from '../../operations/adoptions'
import { sayDay } from '../progress/say'
import { CardSection } from './CardSection'

/** What a school has taken and its pupils do not see before somebody admits it. */
export function ToAdmit({ adoptions, language }: { adoptions: AdoptionRow[]; language: Language }) {
  const words = dashboardWords[language]
  return (
    <CardSection
      count={adoptions.length}
      id="zy-to-admit"
      more={{
        href: '/admin/collections/adoptions?where[or][0][and][0][status][equals]=adopted&sort=updatedAt',
        label: words.allOfThem,
      }}
      none={words.toAdmitNone}
      title={words.toAdmit}
    >
      {adoptions.map(({ id, title, updatedAt }) => (
        <li key={id}>
          <a className="zy-card" href={`/admin/collections/adoptions/${id}`}>
            <strong>{title}</strong>
            <span className="zy-warn">{fill(words.takenOn, { day: sayDay(updatedAt, language) })}</span>
          </a>
        </li>
      ))}
    </CardSection>
  )
}

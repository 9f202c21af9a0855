import { dashboardWords } from '../../i18n/dashboard'
import type { Language } from '../../i18n/language'
import { officeWords, watchedVerbs } from '../../i18n/offices'
import { sayMoment } from '../moment'
import { CardSection } from './CardSection'
import type { Watched } from './readOffices'

const every = `/admin/collections/audit-events?where[or][0][and][0][verb][in]=${watchedVerbs.join(',')}&sort=-at`

/** For the auditor: the latest acts that change what others may do or see. */
export function Trail({ events, language }: { events: Watched[]; language: Language }) {
  const words = officeWords[language]
  return (
    <CardSection
      count={events.length}
      id="zy-trail"
      more={{ href: every, label: dashboardWords[language].allOfThem }}
      none={words.trailNone}
      title={words.trail}
    >
      {events.map(({ id, at, verb, outcome, actorName }) => (
        <li key={id}>
          <a className="zy-card" href={`/admin/collections/audit-events/${id}`}>
            <strong>{words.verbs[verb]}</strong>
            <span className={outcome === 'refused' ? 'zy-bad' : 'zy-soft'}>
              {actorName || words.centre} {outcome === 'refused' && words.refused} · {sayMoment(at, language)}
            </span>
          </a>
        </li>
      ))}
    </CardSection>
  )
}

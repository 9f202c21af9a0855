import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import type { AdoptionRow } from '../../operations/adoptions'
import type { OpenOrder } from '../../operations/openOrders'
import { AcknowledgeButton } from './AcknowledgeButton'
import { CardSection } from './CardSection'

interface Props {
  adoptions: AdoptionRow[]
  orders: OpenOrder[]
  language: Language
}

/** What a school has taken, and the orders that a person of it must confirm, these first. */
export function Adoptions({ adoptions, orders, language }: Props) {
  const words = dashboardWords[language]
  const sayStatus = ({ status, admittedVersion }: AdoptionRow): string =>
    status === 'admitted' ? fill(words.admitted, { version: admittedVersion ?? '' }) : words[status]
  return (
    <>
      <CardSection count={orders.length} id="zy-orders" none={words.recallsNone} title={words.recalls}>
        {orders.map(({ adoption, order: { origin, seq, type, version, reason } }) => (
          <li className="zy-card zy-card--bad" key={`${adoption.id} ${seq}`}>
            <strong>
              {adoption.title}
              {version !== null && ` v${version}`}
            </strong>
            <span>
              {publishedWords[language].orderTypes[type]} · {reason}
            </span>
            <AcknowledgeButton adoption={adoption.id} origin={origin} seq={seq} title={adoption.title} />
          </li>
        ))}
      </CardSection>
      <CardSection count={adoptions.length} id="zy-adoptions" none={words.adoptionsNone} title={words.adoptions}>
        {adoptions.map((adoption) => (
          <li key={adoption.id}>
            <a className="zy-card" href={`/admin/collections/adoptions/${adoption.id}`}>
              <strong>{adoption.title}</strong>
              <span className={adoption.status === 'admitted' ? 'zy-good' : 'zy-soft'}>{sayStatus(adoption)}</span>
            </a>
          </li>
        ))}
      </CardSection>
    </>
  )
}

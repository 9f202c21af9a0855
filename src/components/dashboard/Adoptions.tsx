import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import type { AdoptionRow } from '../../operations/adoptions'
import { AcknowledgeButton } from './AcknowledgeButton'
import { CardSection } from './CardSection'
import type { Order } from './read'

interface Props {
  adoptions: AdoptionRow[]
  orders: Order[]
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
        {orders.map(({ adoption, publication }) => (
          <li className="zy-card zy-card--bad" key={`${adoption.id} ${publication.seq}`}>
            <strong>
              {publication.title} v{publication.version}
            </strong>
            <AcknowledgeButton
              adoption={adoption.id}
              origin={publication.identifier.split(':')[0] ?? ''}
              seq={publication.seq}
              title={publication.title}
            />
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

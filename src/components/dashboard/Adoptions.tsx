import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import type { AdoptionRow } from '../../operations/adoptions'
import { AcknowledgeButton } from './AcknowledgeButton'
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
      <section aria-labelledby="zy-orders">
        <h2 id="zy-orders">
          {words.recalls} <span className="zy-count">{orders.length}</span>
        </h2>
        {orders.length === 0 && <p className="zy-empty">{words.recallsNone}</p>}
        <ul className="zy-cards">
          {orders.map(({ adoption, publication }) => (
            <li className="zy-card zy-card--bad" key={`${adoption.id} ${publication.seq}`}>
              <strong>
                {publication.title} v{publication.version}
              </strong>
              <AcknowledgeButton
                adoption={adoption.id}
                origin={publication.identifier.split(':')[0] ?? ''}
                seq={publication.seq}
              />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="zy-adoptions">
        <h2 id="zy-adoptions">
          {words.adoptions} <span className="zy-count">{adoptions.length}</span>
        </h2>
        {adoptions.length === 0 && <p className="zy-empty">{words.adoptionsNone}</p>}
        <ul className="zy-cards">
          {adoptions.map((adoption) => (
            <li key={adoption.id}>
              <a className="zy-card" href={`/admin/collections/adoptions/${adoption.id}`}>
                <strong>{adoption.title}</strong>
                <span className={adoption.status === 'admitted' ? 'zy-good' : 'zy-soft'}>{sayStatus(adoption)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import type { AdoptionRow } from '../../operations/adoptions'
import { CardSection } from './CardSection'
import { Orders } from './Orders'

interface Props {
  adoptions: AdoptionRow[]
  language: Language
}

/** What a school has taken, and the orders that a person of it must confirm, these first. */
export function Adoptions({ adoptions, language }: Props) {
  const words = dashboardWords[language]
  const sayStatus = ({ status, admittedVersion }: AdoptionRow): string =>
    status === 'admitted' ? fill(words.admitted, { version: admittedVersion ?? '' }) : words[status]
  return (
    <>
      <Orders />
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

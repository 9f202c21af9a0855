import { roles } from '../../domain/actor'
import { fill, type Language } from '../../i18n/language'
import { officeWords } from '../../i18n/offices'
import { sayMoment } from '../moment'
import { sayDay } from '../progress/say'
import { CardSection } from './CardSection'
import type { Account, KeyRow, Locked } from './readOffices'

interface Props {
  locked: Locked[]
  offices: Account[]
  keys: KeyRow[]
  language: Language
}

/** For the security officer: accounts that wait to be unlocked, keys that nobody needs, and who holds the offices. */
export function Guarding({ locked, offices, keys, language }: Props) {
  const words = officeWords[language]
  return (
    <>
      <CardSection count={locked.length} id="zy-locked" none={words.lockedNone} title={words.locked}>
        {locked.map(({ id, name, until }) => (
          <Card href={`/admin/collections/users/${id}`} key={id} name={name}>
            <span className="zy-warn">{fill(words.until, { at: sayMoment(until, language) })}</span>
          </Card>
        ))}
      </CardSection>
      <CardSection count={keys.length} id="zy-keys" none={words.keysNone} title={words.keys}>
        {keys.map(({ id, name, lastUsed }) => (
          <Card href={`/admin/collections/api-clients/${id}`} key={id} name={name}>
            <span className="zy-warn">
              {lastUsed ? fill(words.lastUsed, { day: sayDay(lastUsed, language) }) : words.neverUsed}
            </span>
          </Card>
        ))}
      </CardSection>
      <CardSection count={offices.length} id="zy-offices" none={words.officesNone} title={words.offices}>
        {offices.map(({ id, name, office, active }) => (
          <Card href={`/admin/collections/users/${id}`} key={id} name={name}>
            <span className="zy-soft">
              {office && roles[office][language]} {!active && words.closed}
            </span>
          </Card>
        ))}
      </CardSection>
    </>
  )
}

const Card = ({ href, name, children }: { href: string; name: string; children: React.ReactNode }) => (
  <li>
    <a className="zy-card" href={href}>
      <strong>{name}</strong>
      {children}
    </a>
  </li>
)

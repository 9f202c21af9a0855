import { dashboardWords } from '../../i18n/dashboard'
import type { Language } from '../../i18n/language'
import { addressOf, readyFilters } from './readyFilters'

interface Props {
  /** Collections whose lists the person may open. */
  collections: readonly string[]
  person: string
  language: Language
  now: Date
}

/** Lists under the conditions that people ask for often (decision 0071). */
export function ReadyLists({ collections, person, language, now }: Props) {
  const shown = readyFilters.filter(({ collection }) => collections.includes(collection))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="zy-ready">
      <h2 id="zy-ready">{dashboardWords[language].ready}</h2>
      <p className="zy-new">
        {shown.map((one) => (
          <a className="zy-button" href={addressOf(one, person, now)} key={one.name.en}>
            {one.name[language]}
          </a>
        ))}
      </p>
    </section>
  )
}

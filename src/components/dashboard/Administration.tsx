import type { SanitizedCollectionConfig } from 'payload'
import { dashboardWords } from '../../i18n/dashboard'
import type { Language } from '../../i18n/language'

type Words = Readonly<Record<string, string>> | string | undefined | unknown

const say = (words: Words, language: Language): string =>
  typeof words === 'object' && words !== null
    ? String((words as Record<string, string>)[language] ?? '')
    : String(words ?? '')

/** Every list this person may open, small and last: the way to the rest. */
export function Administration({
  collections,
  language,
}: {
  collections: SanitizedCollectionConfig[]
  language: Language
}) {
  return (
    <section aria-labelledby="zy-administration">
      <h2 id="zy-administration">{dashboardWords[language].administration}</h2>
      <p className="zy-new">
        {collections.map(({ slug, labels }) => (
          <a className="zy-button" href={`/admin/collections/${slug}`} key={slug}>
            {say(labels.plural, language)}
          </a>
        ))}
      </p>
    </section>
  )
}

import type { SanitizedCollectionConfig } from 'payload'
import { dashboardWords } from '../../i18n/dashboard'
import { type Label, type Language, wordsIn } from '../../i18n/language'

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
            {wordsIn(labels.plural as Label, language)}
          </a>
        ))}
      </p>
    </section>
  )
}

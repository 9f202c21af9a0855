import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { dashboardWords } from '../../i18n/dashboard'
import { fill, languageOf } from '../../i18n/language'
import { Administration } from './Administration'
import { Adoptions } from './Adoptions'
import { adoptionsOf, ordersOf, placesWith, tasksOf, worksOf } from './read'
import { Tasks } from './Tasks'
import { Works } from './Works'

/** The first page: what waits for this person, by their roles, the most urgent first. */
export async function Dashboard({ initPageResult: { req, visibleEntities, permissions } }: AdminViewServerProps) {
  const language = languageOf(req.i18n.language)
  const words = dashboardWords[language]
  const name = String((req.user as { name?: string } | null)?.name ?? '')
  const reviews = placesWith(req, 'reviewer', 'expert', 'committee-chair', 'principal')
  const writes = placesWith(req, 'author', 'editor')
  const schools = placesWith(req, 'school-manager', 'principal')
  const adoptions = schools.length > 0 ? await adoptionsOf(req, schools) : []
  return (
    <Gutter className="zy-dash">
      <main>
        <h1>{fill(words.hello, { name })}</h1>
        {schools.length > 0 && (
          <Adoptions adoptions={adoptions} language={language} orders={await ordersOf(req, schools, adoptions)} />
        )}
        {reviews.length > 0 && <Tasks cases={await tasksOf(req, reviews)} language={language} now={new Date()} />}
        {writes.length > 0 && <Works language={language} works={await worksOf(req)} />}
        <Administration
          collections={req.payload.config.collections.filter(
            ({ slug }) => visibleEntities.collections.includes(slug) && permissions.collections?.[slug]?.read,
          )}
          language={language}
        />
      </main>
    </Gutter>
  )
}

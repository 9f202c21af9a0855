import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { dashboardWords } from '../../i18n/dashboard'
import { fill, languageOf } from '../../i18n/language'
import { Administration } from './Administration'
import { Adoptions } from './Adoptions'
import { Changes } from './Changes'
import { Guarding } from './Guarding'
import { Late } from './Late'
import { OpenCalls } from './OpenCalls'
import { Operating } from './Operating'
import { ReadyLists } from './ReadyLists'
import { adoptionsOf, lateOf, openCallsOf, ownPlaces, placesWith, tasksOf, toAdmitOf, worksOf } from './read'
import { lockedOf, officesOf, unusedKeysOf, watchedOf } from './readOffices'
import { Tasks } from './Tasks'
import { ToAdmit } from './ToAdmit'
import { Trail } from './Trail'
import { Works } from './Works'

const deciding = ['reviewer', 'expert', 'committee-chair', 'principal'] as const

/** The first page: what waits for this person, by their roles, the most urgent first. */
export async function Dashboard({ initPageResult: { req, visibleEntities, permissions } }: AdminViewServerProps) {
  const language = languageOf(req.i18n.language)
  const words = dashboardWords[language]
  const name = String((req.user as { name?: string } | null)?.name ?? '')
  const now = new Date()
  const reviews = placesWith(req, ...deciding)
  const writes = placesWith(req, 'author', 'editor')
  const schools = placesWith(req, 'school-manager', 'principal')
  const admits = placesWith(req, 'school-manager', 'reviewer', 'principal')
  const toAdmit = admits.length > 0 ? await toAdmitOf(req, admits) : []
  const administers = placesWith(req, 'org-admin')
  const operates = placesWith(req, 'operator').length > 0
  const guards = ownPlaces(req, 'security-officer').length > 0
  const audits = ownPlaces(req, 'auditor').length > 0
  const plans = administers.length + writes.length + schools.length > 0
  const lists = req.payload.config.collections.filter(
    ({ slug }) => visibleEntities.collections.includes(slug) && permissions.collections?.[slug]?.read,
  )
  return (
    <Gutter className="zy-dash">
      <main>
        <h1>{fill(words.hello, { name })}</h1>
        {operates && <Operating />}
        {guards && (
          <Guarding
            keys={await unusedKeysOf(req, now)}
            language={language}
            locked={await lockedOf(req, now)}
            offices={await officesOf(req)}
          />
        )}
        {audits && <Trail events={await watchedOf(req)} language={language} />}
        {(schools.length > 0 || toAdmit.length > 0) && <ToAdmit adoptions={toAdmit} language={language} />}
        {schools.length > 0 && <Adoptions adoptions={await adoptionsOf(req, schools)} language={language} />}
        {reviews.length > 0 && (
          <Tasks cases={await tasksOf(req, reviews)} language={language} now={now} own={ownPlaces(req, ...deciding)} />
        )}
        {administers.length > 0 && <Late cases={await lateOf(req, administers, now)} language={language} now={now} />}
        {writes.length > 0 && <Changes />}
        {writes.length > 0 && <Works language={language} works={await worksOf(req)} />}
        {plans && <OpenCalls calls={await openCallsOf(req, now)} language={language} />}
        <ReadyLists
          collections={lists.map(({ slug }) => slug)}
          language={language}
          now={now}
          person={String(req.user?.id ?? '')}
        />
        <Administration collections={lists} language={language} />
      </main>
    </Gutter>
  )
}

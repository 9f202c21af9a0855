import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { forgetOrganisations } from '../src/access'
import { roles } from '../src/domain/actor'
import { derivedId } from '../src/domain/derivedId'
import type { Kind } from '../src/domain/identifiers'
import type { Checklist, Policy } from '../src/domain/review/types'
import type { Database } from '../src/engines/database'
import type { Ports } from '../src/operations/operation'
import { perform } from './acts'
import { firstAccess, listed, type SeedAccount } from './cast'
import { enter } from './enter'
import { type Cast, castOf, type Extent } from './extent'
import { fewAtATime } from './fewAtATime'
import { administer } from './full/administration'
import { insertMissing } from './missing'
import { organisationId } from './organisations'
import { seedFolder } from './place'
import type { SeedResource } from './resources/shape'
import type { Act } from './story'
import { regions, terms } from './taxonomy'

export interface Seeding {
  payload: Payload
  /** Their log must be running: publishing waits for its entries. */
  ports: Ports
}

export interface SeedOptions {
  /** Told what is being done and how far it is, 0 to 1. */
  progress?: (what: string, share: number) => void
  /** How much; the twelve resources with their people when nothing is said. */
  extent?: Extent
  /** Nobody gets a password: for tests in which nobody signs in, since hashing takes a third of all the work. */
  withoutAccess?: true
}

type Say = NonNullable<SeedOptions['progress']>

/** How many things that wait for disk, threads or the log are done at once; more brought nothing on two cores. */
const atOnce = 4
/** Passwords hashed at once: a thread each. */
const hashing = 2

/** Counter that says how far the seed is: 0 begun, 1 done; no row in a centre that was never seeded. */
const mark = 'seed'

/**
 * Seeds an empty centre: taxonomy, review rules, organisations, people, and resources that go through the same
 * operations as anyone's. A centre that has organisations of its own is left alone. Interrupted, it goes on where it
 * stopped. Answers the accounts with their first passwords, which are kept nowhere; none when there was nothing to do.
 */
export async function seedCentre({ payload, ports }: Seeding, options: SeedOptions = {}): Promise<SeedAccount[]> {
  const { database } = ports
  if (!(await isToSeed(database))) return []
  if (!(await database.get('counters', mark))) await database.insert('counters', { id: mark, value: 0 })
  const say = options.progress ?? (() => undefined)
  const cast = castOf(options.extent ?? 'resources')
  say('分类与规则 Taxonomy and rules', 0)
  await insertMissing(payload, 'regions', regions())
  await insertMissing(payload, 'taxonomy-terms', terms())
  await insertMissing(payload, 'policies', rules('policies.json'))
  await insertMissing(payload, 'checklists', rules('checklist.json'))
  say('单位与人员 Organisations and people', 0.1)
  await makeOrganisations(payload, cast)
  for (const person of cast.people) await listed(payload, person)
  // Hashing passwords keeps another thread busy while this one enters resources.
  const [accounts, identifierOf] = await Promise.all([
    options.withoutAccess ? [] : giveAccess(payload, cast),
    makeResources({ payload, ports }, cast, say),
  ])
  if (cast.administered) await administer({ payload, ports }, identifierOf)
  await database.compareAndSet('counters', { id: { equals: mark } }, { value: 1 })
  say('示例已就绪 Seeded', 1)
  return accounts
}

/** True for a centre without organisations, and for one whose seeding was interrupted. */
export async function isToSeed(database: Database): Promise<boolean> {
  const row = await database.get<{ value: number }>('counters', mark)
  return row ? row.value === 0 : (await database.count('organisations')) === 0
}

/** The files hold one rule or a list of them; each becomes a row under its key and version. */
function rules(file: string) {
  const read = JSON.parse(readFileSync(join(seedFolder(), 'data', file), 'utf8')) as
    | Policy
    | Checklist
    | (Policy | Checklist)[]
  return [read].flat().map((data) => ({
    id: derivedId('rule', file, data.key, String(data.version)),
    key: data.key,
    version: data.version,
    active: true,
    data,
  }))
}

async function makeOrganisations(payload: Payload, { organisations }: Cast): Promise<void> {
  for (const { parent, code, ...rest } of organisations) {
    const id = organisationId(code)
    if (await payload.db.findOne({ collection: 'organisations', where: { id: { equals: id } } })) continue
    const data = { id, code, ...rest, parent: parent ? organisationId(parent) : null, active: true }
    await payload.create({ collection: 'organisations', data: data as never })
    forgetOrganisations(payload)
  }
}

/** Gives a first password to those who show the way, and answers their accounts. */
const giveAccess = (payload: Payload, { people, organisations }: Cast): Promise<SeedAccount[]> =>
  fewAtATime(
    people.filter(({ listedOnly }) => !listedOnly),
    hashing,
    async (person) => {
      const password = await firstAccess(payload, person)
      const where = organisations.find(({ code }) => code === person.organisation)?.name ?? person.organisation
      const role = `${person.roles.map((one) => roles[one].zh).join('、')} · ${where}`
      return { username: person.username, name: person.name, role, password }
    },
  )

/** What names others comes when they had their stories: only what is online can be named. */
async function makeResources(stage: Seeding, { resources, story }: Cast, say: Say) {
  const entered = new Map<string, Played>()
  const [first, then] = [resources.filter((one) => !namesOthers(one)), resources.filter(namesOthers)]
  const steps = 2 * resources.length
  let done = 0
  const step = (words: string) => say(words, 0.2 + (0.8 * done++) / steps)
  for (const some of [first, then]) {
    // Entered one after the other, so that numbers keep the order; played several side by side.
    for (const resource of some) {
      step(`资源 Resource: ${resource.groups.general.title}`)
      entered.set(resource.slug, { kind: resource.kind, document: await enter(stage, resource, entered) })
    }
    await fewAtATime(some, atOnce, async ({ slug, groups }) => {
      step(`审核与发布 Review: ${groups.general.title}`)
      await playStory(stage, slug, entered.get(slug) as Played, story[slug] ?? [])
    })
  }
  return async (slug: string): Promise<string> => {
    const { kind, document } = entered.get(slug) as Played
    return (await stage.ports.database.get<{ id: string; identifier: string }>(kind, document))?.identifier ?? ''
  }
}

const namesOthers = ({ own }: SeedResource): boolean => JSON.stringify(own ?? {}).includes('"published"')

interface Played {
  kind: Kind
  document: string
}

/** One act after another; a counter keeps how many are done. */
async function playStory(stage: Seeding, slug: string, { kind, document }: Played, acts: readonly Act[]) {
  for (let at = await actsDone(stage.ports.database, slug); at < acts.length; at += 1) {
    const key = `seed:${slug}:${String(at).padStart(2, '0')}`
    await perform(stage, { slug, kind, document, key }, acts[at] as Act)
    await stage.ports.database.compareAndSet('counters', { id: { equals: counter(slug) } }, { value: at + 1 })
  }
}

const counter = (slug: string): string => `${mark}:${slug}`

async function actsDone(database: Database, slug: string): Promise<number> {
  const row = await database.get<{ value: number }>('counters', counter(slug))
  if (!row) await database.insert('counters', { id: counter(slug), value: 0 })
  return row?.value ?? 0
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { forgetOrganisations } from '../src/access'
import { roles } from '../src/domain/actor'
import { derivedId } from '../src/domain/derivedId'
import { isProblem } from '../src/domain/errors'
import type { Checklist, Policy } from '../src/domain/review/types'
import type { Database } from '../src/engines/database'
import type { Ports } from '../src/operations/operation'
import { perform } from './acts'
import { account, type SeedAccount } from './cast'
import { enter } from './enter'
import { organisationId, organisations } from './organisations'
import { people } from './people'
import { seedFolder } from './place'
import { resources } from './resources'
import { story } from './story'
import { regions, terms } from './taxonomy'

export interface Seeding {
  payload: Payload
  /** Their log must be running: publishing waits for its entries. */
  ports: Ports
}

export interface SeedOptions {
  /** Told what is being done and how far it is, 0 to 1. */
  progress?: (what: string, share: number) => void
  /** `people`: without the resources, for a centre that begins its own. */
  upTo?: 'people' | 'resources'
}

/** Counter that says how far the seed is: 0 begun, 1 done; no row in a centre that was never seeded. */
const mark = 'seed'

/**
 * Seeds an empty centre: taxonomy, review rules, organisations, people, and twelve resources that go through the same
 * operations as anyone's. A centre that has organisations of its own is left alone. Interrupted, it goes on where it
 * stopped. Answers the accounts with their first passwords, which are kept nowhere; none when there was nothing to do.
 */
export async function seedCentre({ payload, ports }: Seeding, options: SeedOptions = {}): Promise<SeedAccount[]> {
  const { database } = ports
  if (!(await isToSeed(database))) return []
  if (!(await database.get('counters', mark))) await database.insert('counters', { id: mark, value: 0 })
  const say = options.progress ?? (() => undefined)
  say('分类与规则 Taxonomy and rules', 0)
  await insertMissing(database, 'regions', regions())
  await insertMissing(database, 'taxonomy-terms', terms())
  await insertMissing(database, 'policies', rules('policies.json'))
  await insertMissing(database, 'checklists', rules('checklist.json'))
  say('单位与人员 Organisations and people', 0.1)
  await makeOrganisations(payload)
  const accounts = await makePeople(payload)
  if (options.upTo !== 'people') await makeResources({ payload, ports }, say)
  await database.compareAndSet('counters', { id: { equals: mark } }, { value: 1 })
  say('示例已就绪 Seeded', 1)
  return accounts
}

/** True for a centre without organisations, and for one whose seeding was interrupted. */
export async function isToSeed(database: Database): Promise<boolean> {
  const row = await database.get<{ value: number }>('counters', mark)
  return row ? row.value === 0 : (await database.count('organisations')) === 0
}

async function insertMissing<T extends { id: string }>(database: Database, collection: string, rows: readonly T[]) {
  const have = await database.count(collection)
  if (have >= rows.length) return
  for (const row of rows) {
    try {
      await database.insert(collection, row)
    } catch (error) {
      // There since an interrupted start.
      if (!isProblem(error, 'duplicate-value')) throw error
    }
  }
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

async function makeOrganisations(payload: Payload): Promise<void> {
  for (const { parent, code, ...rest } of organisations) {
    const id = organisationId(code)
    if (await payload.db.findOne({ collection: 'organisations', where: { id: { equals: id } } })) continue
    const data = { id, code, ...rest, parent: parent ? organisationId(parent) : null, active: true }
    await payload.create({ collection: 'organisations', data: data as never })
    forgetOrganisations(payload)
  }
}

async function makePeople(payload: Payload): Promise<SeedAccount[]> {
  const made: SeedAccount[] = []
  for (const person of people) {
    const password = await account(payload, person)
    const where = organisations.find(({ code }) => code === person.organisation)?.name ?? person.organisation
    const role = `${person.roles.map((one) => roles[one]).join('、')} · ${where}`
    made.push({ username: person.username, name: person.name, role, password })
  }
  return made
}

/** Each resource is entered and then played through; a counter keeps how many of its acts are done. */
async function makeResources(stage: Seeding, say: NonNullable<SeedOptions['progress']>): Promise<void> {
  for (const [n, resource] of resources.entries()) {
    const { slug, kind } = resource
    say(`资源 ${n + 1}/${resources.length} ${resource.groups.general.title}`, 0.2 + (0.8 * n) / resources.length)
    const document = await enter(stage, resource)
    const acts = story[slug] ?? []
    for (let at = await actsDone(stage.ports.database, slug); at < acts.length; at += 1) {
      await perform(
        stage,
        { slug, kind, document, key: `seed:${slug}:${String(at).padStart(2, '0')}` },
        acts[at] as never,
      )
      await stage.ports.database.compareAndSet('counters', { id: { equals: counter(slug) } }, { value: at + 1 })
    }
  }
}

const counter = (slug: string): string => `${mark}:${slug}`

async function actsDone(database: Database, slug: string): Promise<number> {
  const row = await database.get<{ value: number }>('counters', counter(slug))
  if (!row) await database.insert('counters', { id: counter(slug), value: 0 })
  return row?.value ?? 0
}

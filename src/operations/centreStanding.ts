import type { Where } from 'payload'
import { authorise } from '../access'
import type { Database } from '../engines/database/port'
import { type Standing, statesOfParts } from '../engines/parts'
import type { Context } from './operation'

/** Work that stands behind a commit point and that the worker gets to: where it lies, and the column of its time. */
interface Queue {
  collection: string
  where: Where
  at: string | null
}
const open: Where = { status: { equals: 'open' } }
const at = (status: string, stage: string): Where => ({
  and: [{ status: { equals: status } }, { stage: { equals: stage } }],
})

const queues = {
  'machine-check': { collection: 'cases', where: at('in-review', 'machine-check'), at: 'submittedAt' },
  publish: { collection: 'cases', where: at('accepted', 'publish'), at: 'submittedAt' },
  log: { collection: 'intents', where: { status: { equals: 'ready' } }, at: 'at' },
  // When a letter was posted is nobody's business here; that one was tried and did not leave is.
  letters: { collection: 'letters', where: {}, at: null },
  'letters-again': { collection: 'letters', where: { attempts: { greater_than: 0 } }, at: null },
  transfers: { collection: 'transfers', where: open, at: 'at' },
  organisations: { collection: 'organisation-events', where: open, at: 'at' },
  remappings: { collection: 'remappings', where: { status: { equals: 'running' } }, at: 'at' },
} as const satisfies Record<string, Queue>
export type QueueName = keyof typeof queues

/** How the centre stands, for whoever runs it. Counts alone: an operator has no right to anybody's name or letter. */
export interface CentreStanding {
  at: string
  parts: { name: string; state: Standing; since: string }[]
  queues: { name: QueueName; count: number; oldest: string | null }[]
  /** Open accounts that nobody has signed in to yet. */
  waiting: { people: number; places: { name: string; people: number }[] }
}

/** Accounts that are looked at for their organisations, and organisations told of, those with most people first. */
const looked = 1000
const told = 20

/** Throws `sign-in-required` and what access says to anyone but the operator. */
export async function centreStanding({ ports: { database, clock }, actor }: Context): Promise<CentreStanding> {
  authorise(actor, 'read', 'intents', {})
  const names = Object.keys(queues) as QueueName[]
  return {
    at: clock.now().toISOString(),
    parts: statesOfParts().map(({ name, state, since }) => ({ name, state, since })),
    queues: await Promise.all(names.map((name) => lengthOf(database, name, queues[name]))),
    waiting: await peopleWaiting(database),
  }
}

async function lengthOf(database: Database, name: QueueName, queue: Queue) {
  const { collection, where, at } = queue
  const [count, first] = await Promise.all([
    database.count(collection, where),
    at === null ? [] : database.find(collection, { where, sort: at, limit: 1 }),
  ])
  const oldest = at === null ? null : first[0]?.[at]
  return { name, count, oldest: typeof oldest === 'string' ? oldest : null }
}

async function peopleWaiting(database: Database): Promise<CentreStanding['waiting']> {
  const never: Where = { or: [{ firstSignIn: { exists: false } }, { firstSignIn: { equals: null } }] }
  const where: Where = { and: [never, { active: { equals: true } }] }
  const [people, rows] = await Promise.all([
    database.count('users', where),
    database.find<{ organisation: string | null }>('users', { where, sort: 'organisation', limit: looked }),
  ])
  const byPlace = new Map<string, number>()
  for (const { organisation } of rows) if (organisation) byPlace.set(organisation, (byPlace.get(organisation) ?? 0) + 1)
  const most = [...byPlace].sort((a, b) => b[1] - a[1]).slice(0, told)
  const ids = most.map(([id]) => id)
  const organisations = await database.find<{ id: string; name: string }>('organisations', {
    where: { id: { in: ids } },
    limit: told,
  })
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]))
  return { people, places: most.map(([id, count]) => ({ name: nameOf.get(id) ?? id, people: count })) }
}

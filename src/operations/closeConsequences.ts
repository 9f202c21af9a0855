import type { Where } from 'payload'
import { chinaDate } from '../domain/calendar'
import { type Digest, digestOfValue } from '../domain/canonical'
import { kinds } from '../domain/identifiers'
import type { Database } from '../engines/database/port'
import { countOfMemberships } from './allianceRows'
import type { Ports } from './operation'

/** What stands in the way: somebody depends on it and nobody takes it over. */
export interface Blocker {
  what: 'organisation' | 'case' | 'key' | 'call' | 'assignment' | 'office-holder'
  id: string
  name: string
}

/** What would follow, as the preview shows it; the digest is over all of it. */
export interface Consequences {
  people: number
  /** Of these, whoever belongs nowhere else and could not sign in any more. */
  peopleOnlyHere: number
  workingCopies: number
  adoptions: number
  mirrors: number
  /** Memberships in alliances (教共体), which end on that day. */
  alliances: number
  /** At most `shown` of each kind. */
  blockers: Blocker[]
}

export interface Previewed extends Consequences {
  digest: Digest
}

/** Blockers of one kind that are named. */
const shown = 20

export const sealed = <Seen extends Consequences>(seen: Seen): Seen & { digest: Digest } => ({
  ...seen,
  digest: digestOfValue(JSON.parse(JSON.stringify(seen))),
})

/** What closing an organisation would mean today. */
export async function consequencesOfClosing(ports: Ports, organisation: string): Promise<Previewed> {
  const { database } = ports
  const counts = await countsOf(ports, organisation)
  const blockers = await Promise.all([
    branchesOf(database, organisation),
    casesOf(database, { or: [{ organisation: { equals: organisation } }, { holder: { equals: organisation } }] }),
    keysOf(database, organisation),
    callsOf(ports, organisation),
    assignmentsOf(database, organisation),
  ])
  return sealed({ ...counts, blockers: blockers.flat() })
}

export async function countsOf(ports: Ports, organisation: string) {
  const { database } = ports
  const there = { organisation: { equals: organisation } }
  const live: Where = { and: [there, { deletedAt: { exists: false } }] }
  const copies = await Promise.all(kinds.map((kind) => database.count(kind, live)))
  const school: Where = { and: [{ school: { equals: organisation } }, { status: { not_equals: 'stopped' } }] }
  return {
    ...(await peopleOf(database, organisation)),
    workingCopies: copies.reduce((sum, count) => sum + count, 0),
    adoptions: await database.count('adoptions', school),
    mirrors: await database.count('mirrors', there),
    alliances: await countOfMemberships(ports, organisation),
  }
}

async function peopleOf(database: Database, organisation: string) {
  let [people, peopleOnlyHere] = [0, 0]
  for await (const { memberships } of membersOf(database, organisation)) {
    people += 1
    if (memberships.every((one) => idOf(one.organisation) === organisation)) peopleOnlyHere += 1
  }
  return { people, peopleOnlyHere }
}

interface Member {
  id: string
  name: string
  office: string | null
  memberships: { organisation: string | { id: string } }[]
}
const idOf = (value: string | { id: string }): string => (typeof value === 'object' ? value.id : value)
const page = 200

/** Everybody who holds a membership there, in pages by id. */
export async function* membersOf(database: Database, organisation: string): AsyncGenerator<Member> {
  for (let after = ''; ; ) {
    const rows = await database.find<Member>('users', {
      where: { and: [{ 'memberships.organisation': { equals: organisation } }, { id: { greater_than: after } }] },
      sort: 'id',
      limit: page,
    })
    yield* rows
    if (rows.length < page) return
    after = rows.at(-1)?.id ?? ''
  }
}

/** Organisations below it that are open. */
async function branchesOf(database: Database, organisation: string): Promise<Blocker[]> {
  const where: Where = { and: [{ parent: { equals: organisation } }, { active: { not_equals: false } }] }
  const rows = await database.find<{ id: string; name: string }>('organisations', { where, sort: 'id', limit: shown })
  return rows.map(({ id, name }) => ({ what: 'organisation', id, name }))
}

/** Open cases among these. */
async function casesOf(database: Database, which: Where): Promise<Blocker[]> {
  const where: Where = { and: [which, { status: { equals: 'in-review' } }] }
  const rows = await database.find<{ id: string; title: string | null }>('cases', { where, sort: 'id', limit: shown })
  return rows.map(({ id, title }) => ({ what: 'case', id, name: title ?? id }))
}

/** Keys with which a platform works in its name. */
export async function keysOf(database: Database, organisation: string): Promise<Blocker[]> {
  const where: Where = { and: [{ organisation: { equals: organisation } }, { revoked: { not_equals: true } }] }
  const rows = await database.find<{ id: string; name: string }>('api-clients', { where, sort: 'id', limit: shown })
  return rows.map(({ id, name }) => ({ what: 'key', id, name }))
}

/** Calls that others can still answer. */
async function callsOf({ database, clock }: Ports, organisation: string): Promise<Blocker[]> {
  const today = chinaDate(clock.now())
  const where: Where = {
    and: [{ organisation: { equals: organisation } }, { closes: { greater_than_equal: today } }],
  }
  const rows = await database.find<{ id: string; title: string }>('calls', { where, sort: 'id', limit: shown })
  return rows.map(({ id, title }) => ({ what: 'call', id, name: title }))
}

/** Chapters it is to build. */
async function assignmentsOf(database: Database, organisation: string): Promise<Blocker[]> {
  const where: Where = { and: [{ organisation: { equals: organisation } }, { status: { equals: 'assigned' } }] }
  const rows = await database.find<{ id: string; chapter: string }>('assignments', { where, sort: 'id', limit: shown })
  return rows.map(({ id, chapter }) => ({ what: 'assignment', id, name: chapter }))
}

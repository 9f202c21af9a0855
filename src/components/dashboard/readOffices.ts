import type { PayloadRequest } from 'payload'
import type { Role } from '../../domain/actor'
import { type WatchedVerb, watchedVerbs } from '../../i18n/offices'
import { find } from './read'

const day = 86_400_000
/** A key that nobody used for so long is asked about. */
const unusedFor = 90 * day

export interface Account {
  id: string
  name: string
  active: boolean
  office: Role | null
}
export interface Locked extends Account {
  until: string
}

/** Accounts that are locked now. When an account is locked is no door's to ask; whose it is stays a matter of rights. */
export async function lockedOf(req: PayloadRequest, now: Date): Promise<Locked[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { lockUntil: { greater_than: now.toISOString() } },
    showHiddenFields: true,
    limit: 20,
    depth: 0,
    pagination: false,
  })
  const until = new Map(docs.map(({ id, lockUntil }) => [String(id), String(lockUntil)]))
  const seen = await find<Account>(req, 'users', { id: { in: [...until.keys()] } }, 'name')
  return seen.map((account) => ({ ...account, until: until.get(account.id) ?? '' }))
}

/** Who holds one of the three offices. */
export const officesOf = (req: PayloadRequest): Promise<Account[]> =>
  find(req, 'users', { office: { exists: true } }, 'office')

export interface KeyRow {
  id: string
  name: string
  lastUsed: string | null
}

/** Keys in force that nobody used for long, those never used first. */
export async function unusedKeysOf(req: PayloadRequest, now: Date): Promise<KeyRow[]> {
  const since = new Date(now.getTime() - unusedFor).toISOString()
  const inForce = { revoked: { not_equals: true } }
  const made = { createdAt: { less_than: since } }
  const [never, before] = await Promise.all([
    find<KeyRow>(req, 'api-clients', { and: [inForce, made, { lastUsed: { exists: false } }] }, 'createdAt'),
    find<KeyRow>(req, 'api-clients', { and: [inForce, { lastUsed: { less_than: since } }] }, 'lastUsed'),
  ])
  return [...never, ...before]
}

interface Event {
  id: string
  at: string
  actor: string | null
  verb: WatchedVerb
  outcome: 'done' | 'refused'
}
export interface Watched extends Event {
  actorName: string
}

/** The latest acts that change what others may do or see. */
export async function watchedOf(req: PayloadRequest): Promise<Watched[]> {
  const events = await find<Event>(req, 'audit-events', { verb: { in: watchedVerbs } }, '-at')
  const actors = [...new Set(events.flatMap(({ actor }) => actor ?? []))]
  const people = await find<Account>(req, 'users', { id: { in: actors } }, 'name')
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return events.map((event) => ({ ...event, actorName: names.get(event.actor ?? '') ?? event.actor ?? '' }))
}

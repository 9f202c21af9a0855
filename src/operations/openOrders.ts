import type { Where } from 'payload'
import { can } from '../access'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database/port'
import type { AdoptionRow } from './adoptions'
import type { Context } from './operation'
import { type Order, ordersOn } from './orders'
import { type PublicationRow, versionsOf } from './publications'

/** An order on something that a school has in use, which nobody of the school has acknowledged. */
export interface OpenOrder {
  adoption: AdoptionRow
  order: Order
}

/** Adoptions and acknowledgements that are looked at. */
const most = 1000

/**
 * What whoever asks must still confirm for their schools, the latest order first. An order counts while a
 * version is in the state it ordered: what was restored since, or came after, asks for nothing.
 */
export async function openOrders({ ports: { database }, actor }: Context): Promise<{ orders: OpenOrder[] }> {
  if (actor.kind === 'anonymous') throw new Problem('sign-in-required')
  const schools = actor.memberships.map(({ organisation }) => organisation.id)
  const where: Where = { and: [{ school: { in: schools } }, { status: { not_equals: 'stopped' } }] }
  const inUse = (await database.find<AdoptionRow>('adoptions', { where, sort: 'id', limit: most })).filter((row) =>
    can(actor, 'acknowledge', 'adoptions', { ...row }),
  )
  const open: OpenOrder[] = []
  for (const [identifier, adoptions] of byResource(inUse, await notOnline(database, inUse)))
    for (const order of await inForce(database, identifier))
      for (const adoption of adoptions)
        if (!(await isAnswered(database, adoption, order))) open.push({ adoption, order })
  return { orders: open.sort((a, b) => b.order.seq - a.order.seq) }
}

/** Of the resources in use, those with a version that is not online. */
async function notOnline(database: Database, inUse: readonly AdoptionRow[]): Promise<ReadonlySet<string>> {
  const identifiers = [...new Set(inUse.map(({ identifier }) => identifier))]
  if (identifiers.length === 0) return new Set()
  const where: Where = { and: [{ identifier: { in: identifiers } }, { state: { not_equals: 'online' } }] }
  const rows = await database.find<PublicationRow>('publications', { where, limit: most })
  return new Set(rows.map(({ identifier }) => identifier))
}

function byResource(inUse: readonly AdoptionRow[], wanted: ReadonlySet<string>): Map<string, AdoptionRow[]> {
  const found = new Map<string, AdoptionRow[]>()
  for (const row of inUse)
    if (wanted.has(row.identifier)) found.set(row.identifier, [...(found.get(row.identifier) ?? []), row])
  return found
}

/** Of several orders about the same thing the latest alone. */
async function inForce(database: Database, identifier: string): Promise<Order[]> {
  const versions = await versionsOf(database, identifier)
  const files = [...new Set(versions.flatMap(({ data }) => data.files))]
  const orders = await ordersOn(database, { identifier, files })
  const about = ({ type, version, file }: Order) => `${type} ${version} ${file}`
  return orders.filter(
    (order, at) =>
      orders.findIndex((one) => about(one) === about(order)) === at && versions.some((row) => isStopped(row, order)),
  )
}

const isStopped = ({ state, version, data }: PublicationRow, order: Order): boolean =>
  state === order.type &&
  (order.version === null || order.version === version) &&
  (order.file === null || data.files.includes(order.file))

const isAnswered = async (database: Database, { school }: AdoptionRow, { origin, seq }: Order): Promise<boolean> =>
  (await database.count('acknowledgements', {
    and: [{ school: { equals: school } }, { origin: { equals: origin } }, { seq: { equals: seq } }],
  })) > 0

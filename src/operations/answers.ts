import type { Where } from 'payload'
import { authorise, filterFor } from '../access'
import type { Entry } from '../domain/change'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database/port'
import type { AcknowledgementRow } from './acknowledge'
import type { AdoptionRow } from './adoptions'
import type { Context } from './operation'
import { type Order, orderIn } from './orders'
import { resourcesNaming } from './publicationFiles'
import type { PublicationRow } from './publications'

/** A school that has the resource in use, and whether a person of it answered the order. */
interface SchoolAnswer {
  school: string
  name: string
  at: string | null
  by: string | null
}

/** Who obeyed an order and who has not said so yet, as far as whoever asks may see. */
export interface Answers {
  order: Order
  answered: number
  waiting: number
  /** Those who did not answer before those who did; at most `listed` of each. */
  schools: SchoolAnswer[]
  /** Programs (mirrors, platforms) that carried it out by themselves. */
  nodes: { node: string; organisation: string; at: string }[]
}

const page = 500
const listed = 200

/**
 * The acknowledgements of one order: of the schools that have what it names in use today.
 * Throws `not-found` for what is no order about this publication, and what access says.
 */
export async function answersTo(context: Context, publication: string, seq: number): Promise<Answers> {
  const { ports, actor } = context
  const { database } = ports
  const row = await database.get<PublicationRow>('publications', publication)
  if (!row) throw new Problem('not-found', { what: `publications/${publication}` })
  authorise(actor, 'read', 'publications', { ...row })
  const order = await orderAt(database, ports.log.origin, seq)
  const concerned = order.file === null ? [row.identifier] : await resourcesNaming(database, order.file)
  if (!concerned.includes(row.identifier)) throw new Problem('not-found', { what: `${order.origin}/${seq}` })
  const found = await schoolsAnswering(context, concerned, order)
  const [waiting, answered] = [found.filter(({ at }) => at === null), found.filter(({ at }) => at !== null)]
  const shown = [...waiting.slice(0, listed), ...answered.slice(0, listed)]
  const names = await namesOf(
    database,
    shown.map(({ school }) => school),
  )
  return {
    order,
    answered: answered.length,
    waiting: waiting.length,
    schools: shown.map((one) => ({ ...one, name: names.get(one.school) ?? one.school })),
    nodes: await nodesAnswering(context, order),
  }
}

async function orderAt(database: Database, origin: string, seq: number): Promise<Order> {
  const where: Where = { and: [{ origin: { equals: origin } }, { seq: { equals: seq } }] }
  const row = await database.findOne<{ data: Entry; identifier: string | null }>('changes', where)
  const order = row && orderIn(row.data)
  if (!order) throw new Problem('not-found', { what: `${origin}/${seq}` })
  return order
}

/** Every school once, also where it uses several resources that name a recalled file. */
async function schoolsAnswering(
  context: Context,
  identifiers: readonly string[],
  order: Order,
): Promise<Omit<SchoolAnswer, 'name'>[]> {
  const { database } = context.ports
  const found = new Map<string, Omit<SchoolAnswer, 'name'>>()
  const inUse: Where[] = [{ identifier: { in: identifiers.slice(0, page) } }, { status: { not_equals: 'stopped' } }]
  for (let after = ''; ; ) {
    const where = seenBy(context, 'adoptions', [...inUse, { id: { greater_than: after } }])
    const rows = where ? await database.find<AdoptionRow>('adoptions', { where, sort: 'id', limit: page }) : []
    const schools = rows.map(({ school }) => school)
    for (const school of schools) found.set(school, { school, at: null, by: null })
    for (const { school, at, data } of await acknowledgements(context, order, [
      { kind: { equals: 'person' } },
      { school: { in: schools } },
    ]))
      found.set(school, { school, at, by: data.actorName })
    const last = rows.at(-1)
    if (!last) return [...found.values()]
    after = last.id
  }
}

async function nodesAnswering(context: Context, order: Order): Promise<Answers['nodes']> {
  const rows = await acknowledgements(context, order, [{ kind: { equals: 'machine' } }])
  const names = await namesOf(
    context.ports.database,
    rows.map(({ organisation }) => organisation),
  )
  return rows
    .slice(0, listed)
    .map(({ node, organisation, at }) => ({ node: node ?? '', organisation: names.get(organisation) ?? '', at }))
}

async function acknowledgements(
  context: Context,
  { origin, seq }: Order,
  more: Where[],
): Promise<AcknowledgementRow[]> {
  const entry: Where[] = [{ origin: { equals: origin } }, { seq: { equals: seq } }]
  const where = seenBy(context, 'acknowledgements', [...entry, ...more])
  return where
    ? context.ports.database.find<AcknowledgementRow>('acknowledgements', { where, sort: 'id', limit: page })
    : []
}

/** The rows that whoever asks may read; null: none at all. */
function seenBy({ actor }: Context, collection: string, parts: Where[]): Where | null {
  const allowed = filterFor(actor, collection, 'read')
  if (allowed === false) return null
  return { and: allowed === true ? parts : [...parts, allowed] }
}

async function namesOf(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const where: Where = { id: { in: [...new Set(ids)] } }
  const rows = await database.find<{ id: string; name: string }>('organisations', { where, limit: 2 * page })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

import type { Where } from 'payload'
import type { Entry } from '../domain/change'
import { orders } from '../domain/publication'
import type { Database } from '../engines/database/port'

/** An entry of the log by which schools and platforms must stop using something. */
export interface Order {
  origin: string
  seq: number
  type: (typeof orders)[number]
  at: string
  reason: string | null
  until: string | null
  /** The one version concerned; null: all of them, or a file. */
  version: number | null
  /** Digest of the file concerned; null: the resource. */
  file: string | null
}

/** Orders shown for one resource. */
const shown = 20
/** Names asked for at once: the resource and its files. */
const atOnce = 900

/** The orders about a resource and about these files of it, the latest first. */
export async function ordersOn(
  database: Database,
  { identifier, files }: { identifier: string; files: readonly string[] },
): Promise<Order[]> {
  const where: Where = {
    and: [{ identifier: { in: [identifier, ...files].slice(0, atOnce) } }, { type: { in: [...orders] } }],
  }
  const rows = await database.find<{ data: Entry }>('changes', { where, sort: '-seq', limit: shown })
  return rows.flatMap((row) => orderIn(row.data) ?? [])
}

export function orderIn({ stub, body }: Entry): Order | null {
  const type = orders.find((one) => one === body?.type)
  if (!body || !type) return null
  const isResource = body.kind !== null
  return {
    origin: stub.origin,
    seq: stub.seq,
    type,
    at: stub.at,
    reason: body.reason,
    until: body.until,
    version: body.version,
    file: isResource ? null : body.identifier,
  }
}

import { authorise } from '../access'
import type { Entry } from '../domain/change'
import { derivedId } from '../domain/derivedId'
import { isProblem, Problem } from '../domain/errors'
import { isOrder } from '../domain/publication'
import type { AdoptionRow } from './adoptions'
import { fingerprint, type Keyed, operationName } from './idempotency'
import type { Context } from './operation'
import { organisationOf, placeOf } from './organisations'
import { versionsOf } from './publications'

export interface Acknowledge extends Keyed {
  adoption: string
  /** The entry of the log that is acknowledged. */
  origin: string
  seq: number
  note?: string
}

/** That a school has seen and obeyed an order. */
export interface AcknowledgementRow {
  id: string
  operation: string
  node: string | null
  school: string
  origin: string
  seq: number
  kind: 'machine' | 'person'
  at: string
  organisation: string
  county: string | null
  city: string | null
  province: string | null
  data: { actor: string; actorName: string; note: string; type: string; identifier: string; request: string }
}

/**
 * 回执: a person of the school says that an order was seen and obeyed. One per school and entry: whoever comes second gets
 * the first one's. One write, so nothing can be left half done.
 * Throws `not-found` for an entry that does not concern what the school adopted, and what access says.
 */
export async function acknowledge({ ports, actor }: Context, input: Acknowledge): Promise<AcknowledgementRow> {
  const { database } = ports
  operationName('acknowledge', actor, input.key)
  const adoption = await database.get<AdoptionRow>('adoptions', input.adoption)
  if (!adoption) throw new Problem('not-found', { what: `adoptions/${input.adoption}` })
  authorise(actor, 'acknowledge', 'adoptions', { ...adoption })
  const { type, identifier } = await orderOf(ports.database, adoption, input)
  const operation = `acknowledge:${adoption.school}:${input.origin}:${input.seq}`
  const place = placeOf(await organisationOf(database, adoption.school))
  const row: AcknowledgementRow = {
    id: derivedId(operation),
    operation,
    node: null,
    school: adoption.school,
    origin: input.origin,
    seq: input.seq,
    kind: 'person',
    at: ports.clock.now().toISOString(),
    ...place,
    data: {
      actor: actor.id,
      actorName: actor.name,
      note: input.note ?? '',
      type,
      identifier,
      request: fingerprint(input),
    },
  }
  try {
    await database.insert('acknowledgements', row)
    return row
  } catch (error) {
    const first = isProblem(error, 'duplicate-value')
      ? await database.get<AcknowledgementRow>('acknowledgements', row.id)
      : null
    if (!first) throw error
    return first
  }
}

async function orderOf(database: Context['ports']['database'], adoption: AdoptionRow, { origin, seq }: Acknowledge) {
  const where = { and: [{ origin: { equals: origin } }, { seq: { equals: seq } }] }
  const body = (await database.findOne<{ data: Entry }>('changes', where as never))?.data.body
  const missing = new Problem('not-found', { what: `${origin}/${seq}` })
  if (!body?.identifier || !isOrder(body.type)) throw missing
  const files = (await versionsOf(database, adoption.identifier)).flatMap((row) => row.data.files)
  if (body.identifier !== adoption.identifier && !files.includes(body.identifier)) throw missing
  return { type: body.type, identifier: body.identifier }
}

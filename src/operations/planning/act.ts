import type { Where } from 'payload'
import { authorise, type Verb } from '../../access'
import type { Digest } from '../../domain/canonical'
import { Problem } from '../../domain/errors'
import { fingerprint, type Keyed, operationName, sameRequest } from '../idempotency'
import type { Context } from '../operation'
import type { Act, ActedRow } from './rows'

/** Acts that a row takes; more are a mistake. */
const longestHistory = 500

export interface OnRow extends Keyed {
  /** Number of acts that the person had seen. */
  step: number
}

/** What an act writes; `data` is laid over what the row has. */
export interface Written<Row extends ActedRow> {
  columns?: Partial<Omit<Row, 'id' | 'steps' | 'data'>>
  data?: Partial<Row['data']>
  note?: string
}

/** The first and every later act as the history keeps it. */
export const actBy = ({ actor, ports }: Context, verb: Verb, input: Keyed, note = ''): Act => ({
  operation: operationName(verb, actor, input.key),
  request: fingerprint(input),
  verb,
  actor: actor.id,
  actorName: actor.name,
  at: ports.clock.now().toISOString(),
  note,
})

/** Whether this very act stands in the history already. Throws `idempotency-key-reused`. */
export function wasDone({ data }: ActedRow, { operation, request }: Act): boolean {
  const before = data.history.find((act) => act.operation === operation)
  if (before) sameRequest(before.request, request as Digest)
  return before !== undefined
}

/**
 * One act on one row: a single write, the commit point, that names the number of acts its reader had seen. Who acts on
 * an older reading is told `stale-row`; the same request again answers the row as it is.
 */
export async function actOnRow<Row extends ActedRow, Input extends OnRow>(
  context: Context,
  { collection, verb, id }: { collection: string; verb: Verb; id: string },
  input: Input,
  make: (row: Row) => Written<Row> | Promise<Written<Row>>,
): Promise<Row> {
  const { database } = context.ports
  const row = await rowOf<Row>(context, collection, id)
  authorise(context.actor, verb, collection, { ...(row as ActedRow) })
  const act = actBy(context, verb, input)
  if (wasDone(row, act)) return row
  if (input.step !== row.steps) throw new Problem('stale-row', { expected: input.step, actual: row.steps })
  if (row.steps >= longestHistory) throw new Problem('list-too-long', { field: 'history', limit: longestHistory })
  const { columns = {}, data = {}, note = '' } = await make(row)
  const fresh = { ...row.data, ...data, history: [...row.data.history, { ...act, note }] }
  const written = { ...columns, steps: row.steps + 1, data: fresh }
  if (await database.compareAndSet(collection, unchanged(row), written)) return { ...row, ...written } as Row
  const now = await rowOf<Row>(context, collection, id)
  if (wasDone(now, act)) return now
  throw new Problem('stale-row', { expected: input.step, actual: now.steps })
}

/** The row, as long as nobody else has acted on it. */
export const unchanged = ({ id, steps }: ActedRow): Where => ({
  and: [{ id: { equals: id } }, { steps: { equals: steps } }],
})

/** Throws `not-found`. */
export async function rowOf<Row extends ActedRow>({ ports }: Context, collection: string, id: string): Promise<Row> {
  const row = await ports.database.get<Row>(collection, id)
  if (!row) throw new Problem('not-found', { what: `${collection}/${id}` })
  return row
}

export function reasonOf(reason: string | undefined): string {
  const said = reason?.trim() ?? ''
  if (said === '') throw new Problem('reason-required')
  return said
}

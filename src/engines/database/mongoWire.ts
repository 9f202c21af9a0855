import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug } from 'payload'
import { systemClock } from '../../domain/clock'
import { Problem } from '../../domain/errors'
import { type Circuit, openCircuit } from '../circuit'
import { isUnreachable } from './failures'
import { insisting } from './insisting'
import { connectPatiently } from './mongoConnect'
import { type Counting, countedExactly } from './mongoCount'
import { asTableRow } from './mongoShape'

const reads = ['count', 'countVersions', 'find', 'findDistinct', 'findOne', 'findVersions', 'queryDrafts'] as const
const writes = [
  'create',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

/** Reads that count everything where nothing is asked for in particular. */
const counting = ['count', 'find'] as const

interface Asked extends Counting {
  collection?: string
  options?: { atomic?: boolean }
  select?: unknown
  limit?: number
}
type Method = (asked: Asked) => Promise<unknown>
type Methods = Record<string, Method>

const exact =
  (adapter: MongooseAdapter, method: Method | undefined): Method =>
  async (given) =>
    method?.call(adapter, countedExactly(given))

/**
 * Puts the adapter behind the server's circuit, for every door to the database alike: a call has its time, reads are
 * repeated, a server that does not answer is `database-unavailable` and is seen by health. Differences to SQLite that
 * callers would notice end here.
 */
export function overWire(adapter: MongooseAdapter): MongooseAdapter {
  const circuit = openCircuit({
    name: 'database',
    clock: systemClock,
    unavailable: 'database-unavailable',
    isFailure: isUnreachable,
    probe: () => adapter.connection.db?.command({ ping: 1 }) ?? Promise.reject(new Problem('database-unavailable')),
  })
  const methods = adapter as unknown as Methods
  for (const name of counting) methods[name] = exact(adapter, methods[name])
  for (const name of reads) methods[name] = guarded(adapter, methods[name], (work) => asked(circuit, work, true))
  for (const name of writes)
    methods[name] = guarded(adapter, methods[name], (work, { collection = '' }) =>
      insisting(collection, () => asked(circuit, work, false)),
    )
  const { connect, destroy } = adapter
  adapter.connect = (options) => connectPatiently(adapter, () => connect?.call(adapter, options) ?? Promise.resolve())
  adapter.destroy = async () => {
    circuit.close()
    await destroy?.call(adapter)
  }
  return adapter
}

async function asked(circuit: Circuit, work: () => Promise<unknown>, repeatable: boolean): Promise<unknown> {
  try {
    return await circuit.call(work, { repeatable })
  } catch (error) {
    throw isUnreachable(error) ? new Problem('database-unavailable', {}, { cause: error }) : error
  }
}

function guarded(
  adapter: MongooseAdapter,
  method: Method | undefined,
  ask: (work: () => Promise<unknown>, given: Asked) => Promise<unknown>,
): Method {
  if (!method) throw new TypeError('the adapter has lost a method')
  return async (given) => {
    // Every write of this engine is atomic; its driver knows no such option.
    const { atomic: _, ...options } = given.options ?? {}
    try {
      const answer = await ask(() => method.call(adapter, { ...given, options }), given)
      return asTablesAnswer(adapter, given, answer)
    } catch (error) {
      throw namingTheTable(error, given.collection)
    }
  }
}

interface Answer {
  docs?: Row[]
  limit?: number
}

/** What was read, in the shape that a table's engine gives it. */
function asTablesAnswer(adapter: MongooseAdapter, { collection, select, limit }: Asked, answer: unknown): unknown {
  if (collection === undefined || typeof answer !== 'object' || answer === null) return answer
  const { docs } = answer as Answer
  // A list that is not counted tells how many it holds as its limit.
  if (docs && limit) (answer as Answer).limit = limit
  if (select) return answer
  const fields = adapter.payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []
  for (const row of docs ?? [answer as Row]) {
    if (!('id' in row)) continue
    const isVersion = 'parent' in row && typeof row.version === 'object' && row.version !== null
    asTableRow((isVersion ? row.version : row) as Row, isVersion ? fields.filter(({ name }) => name !== 'id') : fields)
  }
  return answer
}

type Row = Record<string, unknown>

interface Refusal {
  name?: string
  data?: { errors?: { path?: string; tableName?: string }[] }
}

/** This adapter's one ValidationError is a taken unique value: said as SQLite's adapter says it. */
function namingTheTable(error: unknown, collection?: string): unknown {
  const [entry] = (error as Refusal).data?.errors ?? []
  if ((error as Refusal).name !== 'ValidationError' || !entry) return error
  entry.tableName = collection
  if (entry.path === '_id') entry.path = 'id'
  return error
}

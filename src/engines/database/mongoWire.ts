import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { systemClock } from '../../domain/clock'
import { Problem } from '../../domain/errors'
import { openCircuit } from '../circuit'
import { isUnreachable } from './failures'
import { insisting } from './insisting'
import type { Patience } from './mongo'
import { connectPatiently } from './mongoConnect'
import { type Counting, countedExactly } from './mongoCount'
import { asTablesAnswer, asTablesRefusal } from './mongoShape'
import { sorting } from './mongoSort'
import { untilSent } from './mongoUnsent'

const reads = ['count', 'countVersions', 'find', 'findDistinct', 'findOne', 'findVersions', 'queryDrafts'] as const
/** One statement each: what was not sent of it was not done. */
const writes = [
  'create',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'insertMissing',
  'updateAll',
  'updateOne',
  'updateVersion',
  'upsert',
] as const
/** Several statements: the first may have been done when the second was not sent. */
const chains = ['createVersion', 'updateMany'] as const

/** Reads that count everything where nothing is asked for in particular. */
const counting: readonly string[] = ['count', 'find']

interface Asked extends Counting {
  collection?: string
  options?: { atomic?: boolean }
  select?: unknown
  limit?: number
  sort?: unknown
}
type Method = (asked: Asked) => Promise<unknown>

/**
 * Puts the adapter behind the server's circuit, for every door to the database alike: a call has its time, reads are
 * repeated, a server that does not answer is `database-unavailable` and is seen by health. Differences to SQLite that
 * callers would notice end here.
 */
export function overWire(adapter: MongooseAdapter, { answer, rest, start }: Patience): MongooseAdapter {
  const circuit = openCircuit({
    name: 'database',
    clock: systemClock,
    unavailable: 'database-unavailable',
    isFailure: isUnreachable,
    probe: () => adapter.connection.db?.command({ ping: 1 }) ?? Promise.reject(new Problem('database-unavailable')),
    timeout: answer,
    rest,
  })
  const ask = (work: (signal: AbortSignal) => Promise<unknown>, repeatable: boolean) =>
    circuit.call(work, { repeatable }).catch((error: unknown) => {
      throw isUnreachable(error) ? new Problem('database-unavailable', {}, { cause: error }) : error
    })
  const methods = adapter as unknown as Record<string, Method>
  for (const name of reads) {
    const method = asOnTables(adapter, name)
    methods[name] = (given) => ask((signal) => untilSent(() => method(given), signal), true)
  }
  for (const name of writes) {
    const method = asOnTables(adapter, name)
    const write = (given: Asked) => ask((signal) => untilSent(() => method(given), signal), false)
    methods[name] = (given) => insisting(given.collection ?? '', () => write(given))
  }
  for (const name of chains) {
    const method = asOnTables(adapter, name)
    methods[name] = (given) => insisting(given.collection ?? '', () => ask(() => method(given), false))
  }
  const { connect, destroy } = adapter
  adapter.connect = (options) => connectPatiently(adapter, start, async () => connect?.call(adapter, options))
  adapter.destroy = async () => {
    circuit.close()
    await destroy?.call(adapter)
  }
  return adapter
}

/** One method of the adapter, asked and answering as an engine of tables. */
function asOnTables(adapter: MongooseAdapter, name: string): Method {
  const method = (adapter as unknown as Record<string, Method | undefined>)[name]
  if (!method) throw new TypeError(`the adapter has no ${name}`)
  return async ({ options = {}, ...given }) => {
    // Every write of this engine is atomic; its driver knows no such option.
    const { atomic: _, ...rest } = options
    const asked = counting.includes(name) ? countedExactly(given) : given
    try {
      return asTablesAnswer(adapter, given, await method.call(sorting(adapter, given), { ...asked, options: rest }))
    } catch (error) {
      throw asTablesRefusal(error, given.collection)
    }
  }
}

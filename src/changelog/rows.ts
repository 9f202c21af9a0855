import type { Change, Entry } from '../domain/change'
import type { Clock, Ids } from '../domain/clock'
import type { Database } from '../engines/database/port'

/** A committed entry: it always has its body at its own origin. */
export type FullEntry = Entry & { body: NonNullable<Entry['body']> }

interface ChangeRow {
  id: string
  origin: string
  seq: number
  at: string
  operation: string
  type: string
  identifier: string | null
  version: number | null
  /** `<identifier>@<version>` of a published entry, unique: a version is published once. */
  publishedKey: string | null
  data: FullEntry
}

export const publishedKey = (change: Change): string | null =>
  change.type === 'published' ? `${change.identifier}@${change.version}` : null

export const toRow = (id: string, entry: FullEntry): ChangeRow => ({
  id,
  origin: entry.stub.origin,
  seq: entry.stub.seq,
  at: entry.stub.at,
  operation: entry.body.operation,
  type: entry.body.type,
  identifier: entry.body.identifier,
  version: entry.body.version,
  publishedKey: publishedKey(entry.body),
  data: { stub: entry.stub, body: entry.body },
})

/** The rows of one origin's log in the database. */
export interface Rows {
  tail(): Promise<FullEntry | null>
  at(seq: number): Promise<FullEntry | null>
  after(seq: number, limit: number): Promise<FullEntry[]>
  byOperation(operation: string): Promise<FullEntry | null>
  byPublishedKey(key: string): Promise<FullEntry | null>
  lastKeys(): Promise<FullEntry | null>
  count(): Promise<number>
  /** Throws `duplicate-value` when the seq, the operation or the published version is taken. */
  insert(entry: FullEntry): Promise<void>
  removeAfter(seq: number): Promise<void>
}

export function openRows(database: Database, origin: string, ids: Ids): Rows {
  const where = (...more: object[]) => ({ and: [{ origin: { equals: origin } }, ...more] }) as never
  const find = async (condition: never, sort: string, limit: number): Promise<FullEntry[]> =>
    (await database.find<ChangeRow>('changes', { where: condition, sort, limit })).map((row) => row.data)
  const one = async (...more: object[]): Promise<FullEntry | null> => (await find(where(...more), '-seq', 1))[0] ?? null
  return {
    tail: () => one(),
    at: (seq) => one({ seq: { equals: seq } }),
    after: (seq, limit) => find(where({ seq: { greater_than: seq } }), 'seq', Math.min(limit, 1000)),
    async byOperation(operation) {
      const row = await database.getBy<ChangeRow>('changes', 'operation', operation)
      return row?.origin === origin ? row.data : null
    },
    byPublishedKey: (key) => one({ publishedKey: { equals: key } }),
    lastKeys: () => one({ type: { equals: 'keys' } }),
    count: () => database.count('changes', where()),
    insert: (entry) => database.insert('changes', toRow(ids.next(), entry)),
    removeAfter: (seq) => database.remove('changes', where({ seq: { greater_than: seq } })),
  }
}

interface IntentRow {
  id: string
  operation: string
  status: 'ready' | 'done' | 'refused'
  at: string
  data: Change
}

/** Changes that operations want in the log, waiting for the appender; ids sort by time of leaving. */
export interface Intents {
  leave(change: Change): Promise<void>
  ready(limit: number): Promise<{ id: string; change: Change }[]>
  settle(ids: readonly string[], status: 'done' | 'refused'): Promise<void>
  isRefused(operation: string): Promise<boolean>
}

export function openIntents(database: Database, clock: Clock, ids: Ids): Intents {
  return {
    async leave(change) {
      const row: IntentRow = {
        id: ids.next(),
        operation: change.operation,
        status: 'ready',
        at: clock.now().toISOString(),
        data: change,
      }
      // The same operation again, or resumed: its intent is there already.
      await database.insertMissing('intents', [row])
    },
    async ready(limit) {
      const rows = await database.find<IntentRow>('intents', {
        where: { status: { equals: 'ready' } },
        sort: 'id',
        limit,
      })
      return rows.map((row) => ({ id: row.id, change: row.data }))
    },
    async settle(ids, status) {
      if (ids.length > 0) await database.updateAll('intents', { id: { in: [...ids] } }, { status })
    },
    async isRefused(operation) {
      const row = await database.getBy<IntentRow>('intents', 'operation', operation)
      return row?.status === 'refused'
    },
  }
}

import { types } from 'node:util'
import Libsql from 'libsql'

type Value = string | number | null | Uint8Array

/** SQLite, synchronous, with each statement prepared once. */
export interface Sql {
  run(statement: string, values?: readonly Value[]): number
  get<T>(statement: string, values?: readonly Value[]): T | undefined
  all<T>(statement: string, values?: readonly Value[]): T[]
  /** The fast form of `get`, for what is asked most: a row as a list of its columns. */
  row(statement: string): (...values: readonly Value[]) => readonly unknown[] | undefined
  exec(statements: string): void
  /** All or nothing; takes the write lock at once, so it never fails half way for want of it. */
  transaction<T>(work: () => T): T
  close(): void
}

/** How long a writer waits for another one (milliseconds). */
const patience = 10_000

/** Opens a database file. Reads see the last committed state; a power cut may cost the last batch, which the log repeats. */
export function openSql(path: string): Sql {
  const database = new Libsql(path, { timeout: patience })
  // Most answers fit one page of this size: no chain of overflow pages to walk. Takes effect on a new file only.
  database.exec('PRAGMA page_size = 8192')
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;')
  database.exec('PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA foreign_keys = OFF;')
  const prepared = new Map<string, ReturnType<typeof database.prepare>>()
  const of = (statement: string) => {
    const known = prepared.get(statement)
    if (known) return known
    // Filters make some variety of statements, callers can't make more than this.
    if (prepared.size >= 500) prepared.clear()
    const made = database.prepare(statement)
    prepared.set(statement, made)
    return made
  }
  return {
    run: (statement, values = []) => of(statement).run(values).changes,
    get: <T>(statement: string, values: readonly Value[] = []) => of(statement).get(values) as T | undefined,
    all: <T>(statement: string, values: readonly Value[] = []) => of(statement).all(values).map(withBuffers) as T[],
    row(statement) {
      const made = database.prepare(statement).raw()
      return (...values) => made.get(values) as readonly unknown[] | undefined
    },
    exec: (statements) => void database.exec(statements),
    transaction(work) {
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    close() {
      prepared.clear()
      database.close()
    },
  }
}

/** `?,?,?` for a list of values. */
export const places = (values: readonly unknown[]): string => values.map(() => '?').join(',')

/** `all` hands out blobs as ArrayBuffers where `get` hands out Buffers: one shape for both. */
function withBuffers(row: unknown): unknown {
  const fields = row as Record<string, unknown>
  for (const name in fields) if (types.isAnyArrayBuffer(fields[name])) fields[name] = Buffer.from(fields[name])
  return row
}

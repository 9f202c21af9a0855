import { Problem } from '../domain/errors'
import type { Kind } from '../domain/identifiers'
import { kindOf } from '../domain/kinds'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'

const attempts = 50

/**
 * The next number for people, e.g. `ZY-XK-2026-000123`: counted per kind and year, never given twice. A save that fails
 * afterwards leaves a gap. Throws `conflict` when too many others count at once.
 */
export const nextNumber = (database: Database, kind: Kind, year: number): Promise<string> =>
  nextCount(database, `ZY-${kindOf(kind).letters}-${year}`, 6)

/** The next number of any counter, with at least so many digits; as `nextNumber`. */
export async function nextCount(database: Database, counter: string, digits = 4): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await database.get<{ value: number }>('counters', counter)
    const value = (row?.value ?? 0) + 1
    const won = row ? await advance(database, counter, row.value, value) : await begin(database, counter)
    if (won) return `${counter}-${String(value).padStart(digits, '0')}`
  }
  throw new Problem('conflict')
}

/**
 * Sees to it that a number which is known to be given is not given again: a database restored from a backup does not know
 * what was counted after it, but the log and its manifests do.
 */
export async function countAtLeast(database: Database, number: string): Promise<void> {
  const [, counter, digits] = /^(ZY-[A-Z]+-\d{4})-(\d+)$/.exec(number) ?? []
  if (!counter) return
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const value = (await database.get<{ value: number }>('counters', counter))?.value
    if (value !== undefined && value >= Number(digits)) return
    if (value === undefined) await begin(database, counter)
    else if (await advance(database, counter, value, Number(digits))) return
  }
  throw new Problem('conflict')
}

const advance = (database: Database, id: string, from: number, value: number): Promise<boolean> =>
  database.compareAndSet('counters', { and: [{ id: { equals: id } }, { value: { equals: from } }] }, { value })

const begin = (database: Database, id: string): Promise<boolean> =>
  unlessTaken(database.insert('counters', { id, value: 1 }))

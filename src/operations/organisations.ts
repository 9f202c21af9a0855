import { closedOf, placeOf } from '../access'
import { Problem } from '../domain/errors'
import { type Level, levels, type Organisation, type OrganisationRef } from '../domain/organisation'
import type { Database } from '../engines/database/port'

interface Row extends OrganisationRef {
  parent: string | { id: string } | null
  active: boolean | null
}

/** No tree is deeper than this; a row that leads on is a cycle. */
const deepest = 12

/** An organisation with its lineage, read fresh: what a decision rests on is not taken from a cache. Throws `not-found`. */
export async function organisationOf(database: Database, id: string): Promise<Organisation> {
  const lineage: OrganisationRef[] = []
  let next: string | null = id
  let closed: { closed?: true } = {}
  while (next !== null && lineage.length < deepest) {
    const row: Row | null = await database.get<Row>('organisations', next)
    if (!row) throw new Problem('not-found', { what: `organisations/${next}` })
    if (next === id) closed = closedOf(row)
    lineage.unshift({ id: row.id, code: row.code, name: row.name, level: row.level })
    next = typeof row.parent === 'object' ? (row.parent?.id ?? null) : row.parent
  }
  return { ...(lineage.at(-1) as OrganisationRef), lineage, ...closed }
}

/** Refuses to act in the name of a closed organisation. Throws `organisation-closed`. */
export function mustBeActive({ closed, name }: Organisation): void {
  if (closed) throw new Problem('organisation-closed', { name })
}

/** The organisation with that public code; null for an unknown one. */
export async function organisationByCode(database: Database, code: string): Promise<Organisation | null> {
  const row = await database.getBy('organisations', 'code', code)
  return row && organisationOf(database, row.id)
}

export type OrganisationAt = (code: string) => Promise<Organisation | null>

/** Reads each organisation once: for many rows of one round that are placed by the same ones, not for what a decision rests on. */
export function organisationsOnce(database: Database): OrganisationAt {
  const known = new Map<string, Promise<Organisation | null>>()
  return (code) => {
    const asked = known.get(code) ?? organisationByCode(database, code)
    known.set(code, asked)
    asked.catch(() => known.delete(code)) // the next one may have more luck
    return asked
  }
}

/** Names by code, for showing who has a case. Unknown codes are left out. */
export async function namesByCode(database: Database, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.find<Row>('organisations', { where: { code: { in: [...codes] } }, limit: 100 })
  return new Map(rows.map((row) => [row.code, row.name]))
}

/** By level, the code of the authority that work of this organisation stands under: the first of that level, from the top. */
export function authoritiesOf(organisation: Organisation): Partial<Record<Level, string>> {
  const at = (level: Level) => organisation.lineage.find((above) => above.level === level)?.code
  return Object.fromEntries(levels.flatMap((level) => (at(level) ? [[level, at(level)]] : [])))
}

export { placeOf }

import { places, type Sql } from '../../engines/sql'

/** A platform's key as delivery needs it. `hash`: sha256 of the key in hex; the key itself is known to its holder only. */
export interface CallerRow {
  hash: string
  /** Code of its organisation and of all above it. */
  organisations: readonly string[]
  scopes: readonly string[]
  revoked: boolean
}

export interface OrganisationRow {
  code: string
  name: string
  level: string
  /** Codes of itself and of all above it. */
  lineage: readonly string[]
}

/** What a school admitted; `parts` names the chosen parts of a subset, empty for the whole. */
export interface AdmissionRow {
  school: string
  identifier: string
  version: number
  mode: 'follow' | 'pin' | 'subset'
  parts: readonly string[]
  at: string
}

/** What the CMS knows and delivery needs: copied whole or by school, private to this process family. */
export interface Registry {
  callers?: readonly CallerRow[]
  organisations?: readonly OrganisationRow[]
  /** Replaces the shelves of the schools named; all shelves when `schools` is absent. */
  admissions?: { schools?: readonly string[]; rows: readonly AdmissionRow[] }
}

/** Replaces what is given in one transaction of the caller: a reader sees the old or the new, never a mixture. */
export function writeRegistry(sql: Sql, { callers, organisations, admissions }: Registry, touch: number): void {
  if (callers) writeCallers(sql, callers)
  if (organisations) writeOrganisations(sql, organisations, touch)
  if (admissions) writeShelf(sql, admissions.rows, admissions.schools)
}

function writeCallers(sql: Sql, callers: readonly CallerRow[]): void {
  sql.run('DELETE FROM callers')
  for (const { hash, organisations, scopes, revoked } of callers)
    sql.run('INSERT INTO callers VALUES (?, ?, ?, ?)', [
      hash,
      JSON.stringify(organisations),
      JSON.stringify(scopes),
      revoked ? 1 : 0,
    ])
}

function writeOrganisations(sql: Sql, organisations: readonly OrganisationRow[], touch: number): void {
  const before = lineages(sql)
  sql.run('DELETE FROM organisations')
  sql.run('DELETE FROM lineages')
  for (const { code, name, level, lineage } of organisations) {
    sql.run('INSERT INTO organisations VALUES (?, ?, ?)', [code, name, level])
    for (const above of new Set([code, ...lineage])) sql.run('INSERT INTO lineages VALUES (?, ?)', [code, above])
  }
  touchMoved(sql, before, touch)
}

/** What stands above each organisation, as one word. */
const lineages = (sql: Sql): ReadonlyMap<string, string> =>
  new Map(
    sql
      .all<{ code: string; above: string }>(
        'SELECT code, group_concat(above) AS above FROM (SELECT * FROM lineages ORDER BY code, above) GROUP BY code',
      )
      .map(({ code, above }) => [code, above]),
  )

/** Where a provider now stands elsewhere, its resources answer to other regions: whoever follows the catalogue looks again. */
function touchMoved(sql: Sql, before: ReadonlyMap<string, string>, touch: number): void {
  const now = lineages(sql)
  for (const { provider } of sql.all<{ provider: string }>(
    "SELECT DISTINCT provider FROM resources WHERE provider IS NOT NULL AND state = 'online'",
  ))
    if (now.get(provider) !== before.get(provider))
      sql.run("UPDATE resources SET touched = ? WHERE provider = ? AND state = 'online'", [touch, provider])
}

function writeShelf(sql: Sql, rows: readonly AdmissionRow[], schools?: readonly string[]): void {
  if (schools) sql.run(`DELETE FROM shelf WHERE school IN (${places(schools)})`, schools)
  else sql.run('DELETE FROM shelf')
  for (const { school, identifier, version, mode, parts, at } of rows)
    sql.run('INSERT INTO shelf VALUES (?, ?, ?, ?, ?, ?)', [
      school,
      identifier,
      version,
      mode,
      JSON.stringify(parts),
      at,
    ])
}

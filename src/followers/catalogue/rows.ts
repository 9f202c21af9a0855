import type { PublicationState } from '../../domain/publication'
import type { Sql } from '../../engines/sql'

/** Why a version or resource is not served: taken from the entry that said so. */
export interface Mark {
  seq: number
  reason: string | null
  until: string | null
}

export interface ResourceRow {
  id: number
  identifier: string
  origin: string
  kind: string
  org: string
  /** JSON list: every value `org` ever had. */
  ever: string
  suspension: string | null
  state: PublicationState | 'unknown'
  current: number | null
  updated: string
}

export interface VersionRow {
  id: number
  resource: number
  identifier: string
  version: number
  manifest: string
  audience: string
  org: string
  at: string
  withdrawn: string | null
  recalled: string | null
  erased: string | null
  state: PublicationState | 'unknown'
  document: Buffer | null
}

export const resourceRow = (sql: Sql, identifier: string): ResourceRow | undefined =>
  sql.get<ResourceRow>('SELECT * FROM resources WHERE identifier = ?', [identifier])

const versionColumns =
  'id, resource, identifier, version, manifest, audience, org, at, withdrawn, recalled, erased, state, document'

export const versionRows = (sql: Sql, identifier: string): VersionRow[] =>
  sql.all<VersionRow>(`SELECT ${versionColumns} FROM versions WHERE identifier = ? ORDER BY version`, [identifier])

/** A counter that grows with every batch: readers ask for what was touched since they last looked. */
export function nextTouch(sql: Sql): number {
  sql.run("INSERT INTO meta VALUES ('touch', 1) ON CONFLICT (key) DO UPDATE SET value = value + 1")
  return sql.get<{ value: number }>("SELECT value FROM meta WHERE key = 'touch'")?.value ?? 0
}

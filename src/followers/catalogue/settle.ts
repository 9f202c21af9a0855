import type { Audience } from '../../domain/audience'
import type { PublicationState } from '../../domain/publication'
import type { Sql } from '../../engines/sql'
import { summaryOf, type VersionDocument } from './documents'
import { facetsOf } from './facetsOf'
import { flagged, naming } from './items'
import { type Mark, type ResourceRow, resourceRow, type VersionRow, versionRows } from './rows'
import { writeDocument } from './supply'

/**
 * Works out from all marks what is served of a resource: the state of every version, which version answers for the
 * resource, its summary and facets. That version is always the latest published one whose manifest is here: when the
 * latest is recalled the resource is gone with it, nobody is silently given an older text.
 */
export function settle(sql: Sql, identifier: string, at: string, touch: number): void {
  const resource = resourceRow(sql, identifier)
  if (!resource) return
  const standings = versionRows(sql, identifier).map((version) => ({ version, ...standing(sql, resource, version) }))
  for (const { version, state, mark } of standings) {
    const values = [state, mark?.reason ?? null, mark?.until ?? null, version.id]
    sql.run('UPDATE versions SET state = ?, reason = ?, until = ? WHERE id = ?', values)
    followAudience(sql, version)
  }
  const current = standings.findLast(({ state }) => state !== 'unknown')
  sql.run('UPDATE resources SET state = ?, current = ?, updated = ?, touched = ? WHERE id = ?', [
    current?.state ?? 'unknown',
    current?.version.id ?? null,
    at,
    touch,
    resource.id,
  ])
  list(sql, resource.id, at, current?.state === 'online' ? current.version.id : null)
  tellThoseNaming(sql, identifier, at, touch)
}

/**
 * A topic says beside its content which of its items no longer stand. Ends by itself: what is told depends on states only,
 * and telling changes none.
 */
function tellThoseNaming(sql: Sql, identifier: string, at: string, touch: number): void {
  for (const version of naming(sql, identifier)) {
    const document = JSON.parse(version.document.toString()) as VersionDocument
    const now = flagged(sql, document)
    if (now === document) continue
    writeDocument(sql, version.id, now)
    settle(sql, version.identifier, at, touch)
  }
}

/** The gravest mark wins; a suspension hides whatever was still online. */
function standing(
  sql: Sql,
  resource: ResourceRow,
  version: VersionRow,
): { state: PublicationState | 'unknown'; mark: Mark | null } {
  const recalled = version.recalled ?? fileRecall(sql, resource.origin, version.id)
  const marks: [PublicationState, string | null][] = [
    ['erased', version.erased],
    ['recalled', recalled],
    ['withdrawn', version.withdrawn],
    ['suspended', resource.suspension],
  ]
  const found = marks.find(([, mark]) => mark !== null)
  if (found && (version.document || found[0] === 'erased' || found[0] === 'recalled'))
    return { state: found[0], mark: JSON.parse(found[1] as string) as Mark }
  return { state: version.document ? 'online' : 'unknown', mark: null }
}

/** A recalled file takes with it every version of its origin that names it, those published later too, until restored. */
const fileRecall = (sql: Sql, origin: string, version: number): string | null =>
  sql.get<{ mark: string }>(
    `SELECT c.mark FROM files f JOIN file_recalls c ON c.digest = f.digest AND c.origin = ?
     WHERE f.version = ? LIMIT 1`,
    [origin, version],
  )?.mark ?? null

/** The ready answer says for whom a version is; when that changed, the answer and its ETag do. */
function followAudience(sql: Sql, version: VersionRow): void {
  if (!version.document) return
  const document = JSON.parse(version.document.toString()) as VersionDocument
  const audience = JSON.parse(version.audience) as Audience
  if (document.audience.scope === audience.scope && document.audience.organisation === audience.organisation) return
  writeDocument(sql, version.id, { ...document, audience })
}

/** Puts the resource on the lists as this version, or takes it off them. */
function list(sql: Sql, resource: number, updated: string, version: number | null): void {
  sql.run('DELETE FROM facets WHERE resource = ?', [resource])
  const row = version && sql.get<{ document: Buffer }>('SELECT document FROM versions WHERE id = ?', [version])
  if (!row) {
    sql.run('UPDATE resources SET summary = NULL, provider = NULL WHERE id = ?', [resource])
    return
  }
  const document = JSON.parse(row.document.toString()) as VersionDocument
  const summary = JSON.stringify(summaryOf(document, updated))
  sql.run('UPDATE resources SET summary = ?, provider = ? WHERE id = ?', [
    summary,
    document.content.provider.identifier,
    resource,
  ])
  for (const { facet, value } of facetsOf(document.content))
    sql.run('INSERT OR IGNORE INTO facets VALUES (?, ?, ?)', [facet, value, resource])
}

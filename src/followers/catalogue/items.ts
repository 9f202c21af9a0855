import { type Content, partsOf } from '../../domain/manifest'
import type { PublicationState } from '../../domain/publication'
import type { Sql } from '../../engines/sql'
import type { FallenItem, VersionDocument } from './documents'

/** A part that is another published resource: an item of a topic, a companion of a textbook. */
interface Item {
  part: string
  identifier: string
}

const itemsOf = (content: Content): Item[] =>
  partsOf(content).flatMap((part) => {
    const named = part['ziyuan:resource'] as { identifier?: unknown } | undefined
    return named?.identifier ? [{ part: part.identifier, identifier: String(named.identifier) }] : []
  })

/** Keeps which resources a version names, so that it is found when one of them falls. */
export function nameItems(sql: Sql, version: number, content: Content): void {
  for (const { identifier } of itemsOf(content))
    sql.run('INSERT OR IGNORE INTO items VALUES (?, ?)', [identifier, version])
}

/** The items of a content that no longer stand, as far as it is known here; what the signed manifest says stays as it is. */
export const fallenItems = (sql: Sql, content: Content): FallenItem[] =>
  itemsOf(content).flatMap(({ part, identifier }) => {
    const row = sql.get<{ state: PublicationState | 'unknown' }>('SELECT state FROM resources WHERE identifier = ?', [
      identifier,
    ])
    return !row || row.state === 'online' || row.state === 'unknown' ? [] : [{ part, identifier, state: row.state }]
  })

/** The document with its fallen items as they are now; itself when nothing changed. */
export function flagged(sql: Sql, document: VersionDocument): VersionDocument {
  const { fallen, ...rest } = document
  const now = fallenItems(sql, document.content)
  if (JSON.stringify(fallen ?? []) === JSON.stringify(now)) return document
  return now.length > 0 ? { ...rest, fallen: now } : rest
}

/** Versions that name a resource: those whose answer changes when it falls or comes back. */
export const naming = (sql: Sql, identifier: string): { id: number; identifier: string; document: Buffer }[] =>
  sql.all(
    `SELECT v.id, v.identifier, v.document FROM items i JOIN versions v ON v.id = i.version
     WHERE i.identifier = ? AND v.document IS NOT NULL ORDER BY v.id`,
    [identifier],
  )

import type { Sql } from '../../sql'
import type { Batch, SearchDocument } from '../port'
import { boundedDocument } from '../words'
import { indexed } from './segments'

/** Applies a batch to an edition, its position with it: all or nothing. */
export function applyBatch(sql: Sql, edition: number, { documents, removed, position }: Batch): void {
  // Cut into words before the write lock is taken.
  const ready = documents.map((document) => prepared(boundedDocument(document)))
  sql.transaction(() => {
    for (const identifier of removed) remove(sql, edition, identifier)
    for (const one of ready) put(sql, edition, one)
    sql.run('UPDATE editions SET position = ? WHERE number = ?', [position, edition])
  })
}

const prepared = (document: SearchDocument) => ({
  document,
  columns: [document.name, document.keywords.join(' '), document.description, document.text].map(indexed),
})

function put(sql: Sql, edition: number, { document, columns }: ReturnType<typeof prepared>): void {
  const { identifier, audience, updated, name, description, facets } = document
  const id = remove(sql, edition, identifier)
  sql.run(`INSERT INTO documents_${edition} VALUES (?, ?, ?, ?, ?, ?, ?)`, [
    id,
    identifier,
    audience.resource,
    audience.version,
    updated,
    name,
    description,
  ])
  const row = id ?? sql.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? null
  sql.run(`INSERT INTO words_${edition} (rowid, name, keywords, description, text) VALUES (?, ?, ?, ?, ?)`, [
    row,
    ...columns,
  ])
  for (const [facet, values] of Object.entries(facets))
    for (const value of values) sql.run(`INSERT OR IGNORE INTO facets_${edition} VALUES (?, ?, ?)`, [facet, value, row])
}

/** Removes a document; returns the number it had, null when it was not there. */
function remove(sql: Sql, edition: number, identifier: string): number | null {
  const found = sql.get<{ id: number }>(`SELECT id FROM documents_${edition} WHERE identifier = ?`, [identifier])
  if (!found) return null
  sql.run(`DELETE FROM words_${edition} WHERE rowid = ?`, [found.id])
  sql.run(`DELETE FROM facets_${edition} WHERE document = ?`, [found.id])
  sql.run(`DELETE FROM documents_${edition} WHERE id = ?`, [found.id])
  return found.id
}

import type { Sql } from '../../sql'

/** Another number means that everything is dropped: it is built again from the log. */
const schemaVersion = 1

/**
 * One index is a set of tables named by its edition; `editions` says which one answers. A rebuild fills the next edition
 * beside it, and putting it in place is one row.
 */
export function prepareTables(sql: Sql): void {
  sql.transaction(() => {
    if (sql.get<{ user_version: number }>('PRAGMA user_version')?.user_version === schemaVersion) return
    for (const name of tablesIn(sql)) sql.exec(`DROP TABLE IF EXISTS "${name}"`)
    sql.exec('CREATE TABLE editions (number INTEGER PRIMARY KEY, live INTEGER NOT NULL, position TEXT)')
    makeEdition(sql, 1)
    sql.run('UPDATE editions SET live = 1')
    sql.exec(`PRAGMA user_version = ${schemaVersion}`)
  })
}

/** Virtual tables take their shadow tables with them, so these come first and the rest may be gone by then. */
const tablesIn = (sql: Sql): string[] =>
  sql
    .all<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC`,
    )
    .map(({ name }) => name)

export function makeEdition(sql: Sql, number: number): void {
  sql.exec(`
    CREATE TABLE documents_${number} (
      id INTEGER PRIMARY KEY, identifier TEXT NOT NULL UNIQUE, of_resource TEXT NOT NULL, of_version TEXT NOT NULL,
      updated TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL
    );
    CREATE INDEX documents_${number}_updated ON documents_${number} (updated DESC, identifier);
    CREATE TABLE facets_${number} (
      facet TEXT NOT NULL, value TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (facet, value, document)
    ) WITHOUT ROWID;
    CREATE INDEX facets_${number}_document ON facets_${number} (document);
    CREATE VIRTUAL TABLE words_${number} USING fts5 (
      name, keywords, description, text,
      content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );`)
  sql.run('INSERT INTO editions VALUES (?, 0, NULL)', [number])
}

export function dropEdition(sql: Sql, number: number): void {
  for (const table of ['words', 'facets', 'documents']) sql.exec(`DROP TABLE IF EXISTS ${table}_${number}`)
  sql.run('DELETE FROM editions WHERE number = ?', [number])
}

/** The edition that answers. */
export const liveEdition = (sql: Sql): { number: number; position: string | null } =>
  sql.get('SELECT number, position FROM editions WHERE live = 1') as { number: number; position: string | null }

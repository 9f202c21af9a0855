import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, FlattenedField, Payload } from 'payload'

type Row = Record<string, unknown> & { id: string }

/**
 * Writes many new rows of a flat collection (scalar and JSON columns, lists of texts) in one statement each way instead of
 * one by one, past hooks: for tables of codes, which a new centre takes by the thousand. All of them or, on SQLite, none;
 * at most 500 at a time. The caller leaves out what is there already.
 */
export async function insertAll(payload: Payload, collection: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  if (rows.length > 500) throw new RangeError(`${rows.length} rows at once`)
  const now = new Date().toISOString()
  const dated = rows.map((row) => ({ createdAt: now, updatedAt: now, ...row }))
  const fields = payload.collections[collection as CollectionSlug].config.flattenedFields
  if (payload.db.name === 'sqlite') await intoTables(payload.db as unknown as SQLiteAdapter, collection, fields, dated)
  else await intoDocuments(payload.db as unknown as MongooseAdapter, collection, dated)
}

/** One document each; those before one that is refused stay. */
async function intoDocuments({ collections }: MongooseAdapter, collection: string, rows: readonly Row[]) {
  const model = collections[collection]
  if (!model) throw new TypeError(`no collection ${collection}`)
  await model.insertMany(
    rows.map(({ id, ...values }) => ({ _id: id, ...values })),
    { ordered: false },
  )
}

interface Inserting {
  insert(table: unknown): { values(rows: readonly object[]): unknown }
  batch(statements: readonly unknown[]): Promise<unknown>
}

/** The rows and, in their own table, their lists of texts: two statements that count together. */
async function intoTables(
  { tables, drizzle }: SQLiteAdapter,
  collection: string,
  fields: readonly FlattenedField[],
  rows: readonly Row[],
): Promise<void> {
  const table = collection.replaceAll('-', '_')
  const lists = fields.filter((field) => field.type === 'text' && field.hasMany).map(({ name }) => name)
  const columns = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !lists.includes(name))))
  const texts = rows.flatMap((row) =>
    lists.flatMap((path) =>
      ((row[path] ?? []) as string[]).map((text, at) => ({ order: at + 1, parent: row.id, path, text })),
    ),
  )
  const database = drizzle as unknown as Inserting
  const statements = [database.insert(tables[table]).values(columns)]
  if (texts.length > 0) statements.push(database.insert(tables[`${table}_texts`]).values(texts))
  await database.batch(statements)
}

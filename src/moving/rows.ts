import { setTimeout as pause } from 'node:timers/promises'
import type { CollectionSlug, Payload, Where } from 'payload'
import { isRetryable } from '../engines/database/failures'
import { bare, filled } from './row'
import type { Table } from './tables'

type Values = Record<string, unknown>

/**
 * A row with the value it is ordered by, and its text, the same from every database: columns in the order of the schema, and
 * JSON columns with their keys as they stand, for what is derived from them must come out the same too.
 */
export interface Line {
  key: string
  text: string
}

const pageSize = 100

/**
 * The rows of a table in their one order: by key, then by text. Read page by page with nothing kept open, so memory stays
 * flat however long the table is. `payload`: its adapter alone is asked, past access and hooks.
 */
export async function* linesOf(payload: Payload, table: Table): AsyncGenerator<Line> {
  let after = table.key === 'createdAt' ? new Date(0).toISOString() : ''
  for (let size = pageSize; ; ) {
    const page: Line[] = (await rowsAfter(payload, table, after, size)).map((row) => lineOf(table, row))
    const whole = page.length < size
    const last = page.at(-1)?.key ?? ''
    // The last key of a full page may go on behind it: it is read again with the next.
    const complete = whole ? page : page.filter(({ key }) => key !== last)
    if (!whole && complete.length === 0) {
      size *= 2
      continue
    }
    yield* complete.sort(byKeyThenText)
    if (whole) return
    after = complete.at(-1)?.key ?? after
    size = pageSize
  }
}

const byKeyThenText = (a: Line, b: Line): number =>
  a.key === b.key ? (a.text < b.text ? -1 : 1) : a.key < b.key ? -1 : 1

async function rowsAfter(payload: Payload, table: Table, after: string, limit: number): Promise<Values[]> {
  const options = {
    collection: table.slug as CollectionSlug,
    where: { [table.key]: { greater_than: after } } as Where,
    sort: table.key,
    limit,
    pagination: false,
  }
  const { docs } = table.kind === 'rows' ? await payload.db.find(options) : await payload.db.findVersions(options)
  return docs as Values[]
}

function lineOf(table: Table, row: Values): Line {
  const key = String(row[table.key] ?? '')
  if (table.kind === 'rows') return { key, text: JSON.stringify(bare(table.fields, row)) }
  const { parent, createdAt, updatedAt, version } = row as { version: Values } & Values
  return { key, text: JSON.stringify({ parent, createdAt, updatedAt, version: bare(table.fields, version) }) }
}

/** The key of a line by its text, as it was written down. */
export const keyOf = (table: Table, row: Values): string => String(row[table.key] ?? '')

/** Writes one row as it was, dates and id included. */
export async function insertRow(payload: Payload, table: Table, row: Values): Promise<void> {
  // Made anew for every try: adapters take apart what they are given.
  await insistently(() => (table.kind === 'rows' ? createRow(payload, table, row) : createVersion(payload, table, row)))
}

function createRow(payload: Payload, table: Table, row: Values): Promise<unknown> {
  const data = filled(table.fields, row)
  for (const name of table.selfReferences) delete data[name]
  return payload.db.create({ collection: table.slug as CollectionSlug, data, returning: false })
}

function createVersion(payload: Payload, table: Table, { version, ...dates }: Values): Promise<unknown> {
  const versionData = filled(table.fields, version as Values)
  const written = { collectionSlug: table.slug, ...dates, versionData, autosave: false, returning: false }
  return payload.db.createVersion(written as never)
}

/** Sets what a row says about rows of its own table. */
export async function relateRow(payload: Payload, table: Table, row: Values): Promise<void> {
  const data = Object.fromEntries(table.selfReferences.flatMap((name) => (row[name] ? [[name, row[name]]] : [])))
  if (Object.keys(data).length === 0) return
  const where: Where = { id: { equals: row.id } }
  await insistently(() =>
    payload.db.updateOne({
      collection: table.slug as CollectionSlug,
      where,
      data: { ...data, updatedAt: row.updatedAt },
    }),
  )
}

/** Removes every row from a key on. */
export async function removeFrom(payload: Payload, table: Table, key: string): Promise<void> {
  const collection = table.slug as CollectionSlug
  const where: Where = { [table.key]: { greater_than_equal: key } }
  if (table.kind === 'rows') await payload.db.deleteMany({ collection, where })
  else await payload.db.deleteVersions({ collection, where })
}

export async function isEmptyTable(payload: Payload, table: Table): Promise<boolean> {
  for await (const _ of linesOf(payload, table)) return false
  return true
}

const attempts = 8

/** Tries again where the database says that only the timing was wrong. */
async function insistently(write: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await write()
      return
    } catch (error) {
      if (!isRetryable(error) || attempt === attempts) throw error
      await pause(5 * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { uniqueField } from './failures'
import type { ManyRows } from './many'

/** What the driver says of a statement of which not every row was taken. */
interface Partly {
  writeErrors?: { index: number; code?: number; errmsg?: string }[]
  /** The error itself, where the statement as a whole failed: its name and code are lost on the way. */
  errorResponse?: unknown
}

/** Adds to the adapter what is done to many documents in one statement. */
export function withManyRows(adapter: MongooseAdapter): MongooseAdapter {
  const updateMany = adapter.updateMany.bind(adapter)
  const many: ManyRows = {
    async insertMissing({ collection, rows }) {
      const documents = rows.map(({ id, ...values }) => ({ _id: id, ...values }))
      // The rows are as they are stored: nothing is left to cast, and the driver says which were refused.
      const inserting = adapter.collections[collection]?.collection.insertMany(documents as never, { ordered: false })
      const refused = await inserting?.then(() => [], refusedAsTaken)
      return rows.filter((_, at) => !refused?.some((one) => one === at)).map(({ id }) => id)
    },
    updateAll: ({ collection, where, data }) =>
      updateMany({ collection: collection as never, where, data, returning: false }),
  }
  return Object.assign(adapter, many)
}

/** Places of the rows that were refused because something of theirs is taken; throws where another was refused otherwise. */
function refusedAsTaken(error: unknown): number[] {
  const { writeErrors: refused = [], errorResponse } = error as Partly
  if (refused.length === 0) throw errorResponse instanceof Error ? errorResponse : error
  const other = refused.find(({ code, errmsg: message }) => uniqueField({ code, message }) === null)
  if (other) throw new Error(other.errmsg, { cause: other })
  return refused.map(({ index }) => index)
}

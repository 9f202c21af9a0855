import type { Config } from 'payload'
import { mongo } from './mongo'
import { sqlite } from './sqlite'

export { type By, madeFor, payloadDocuments, standsOn } from './documents'
export { payloadDatabase } from './payload'
export type { Database } from './port'
export { guardRevisions } from './revisions'
export { countRows, keepStatistics } from './statistics'

/** The engine that the address of the database names: `mongodb://…` or `mongodb+srv://…` is MongoDB, `file:…` SQLite. */
export const databaseEngine = (url: string): NonNullable<Config['db']> =>
  /^mongodb(\+srv)?:/.test(url) ? mongo(url) : sqlite(url)

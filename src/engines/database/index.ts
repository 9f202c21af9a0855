export { payloadDatabase } from './payload'
export type { Database, FindOptions, Row } from './port'
export { guardRevisions } from './revisions'
export { sqlite } from './sqlite'

export { payloadDatabase } from './payload'
export type { Database } from './port'
export { guardRevisions } from './revisions'
export { sqlite } from './sqlite'

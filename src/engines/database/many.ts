import type { Where } from 'payload'
import type { Row } from './port'

/**
 * Statements over many rows that the CMS's adapters lack; each engine adds its own to its adapter, so that they stand
 * behind the same doors (the circuit of a server) as everything else. For flat collections: scalar and JSON columns.
 */
export interface ManyRows {
  /** One statement; rows with an id or a unique value that is taken are left out. Answers the ids of the others. */
  insertMissing(asked: { collection: string; rows: readonly Row[] }): Promise<string[]>
  /** One statement over every row that matches. */
  updateAll(asked: { collection: string; where: Where; data: Record<string, unknown> }): Promise<unknown>
}

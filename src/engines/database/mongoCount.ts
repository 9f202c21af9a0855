import type { Where } from 'payload'

/** What decides how a read counts. */
export interface Counting {
  where?: Where
  pagination?: boolean
}

const every: Where = { id: { exists: true } }

/**
 * Makes the adapter count what is there. Of a whole collection it would ask the server's estimate, which is behind what
 * was just written (on FerretDB by seconds) and off after a crash or on a sharded cluster; of a condition it counts rows.
 */
export const countedExactly = <Asked extends Counting>(asked: Asked): Asked =>
  asked.pagination !== false && Object.keys(asked.where ?? {}).length === 0 ? { ...asked, where: every } : asked

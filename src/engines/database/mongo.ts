import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { migrations } from '../../migrations/mongodb'
import { makeIndexes } from './mongoIndexes'
import { withManyRows } from './mongoMany'
import { overWire } from './mongoWire'

/** Milliseconds. */
export interface Patience {
  /** How long the driver looks for a server that takes the call. */
  search: number
  /** How long one call may take. */
  answer: number
  /** How long a server that failed is spared. */
  rest: number
  /** How long a start waits for its database. */
  start: number
}

const usual: Patience = { search: 5_000, answer: 10_000, rest: 5_000, start: 60_000 }

/**
 * MongoDB, for a centre of several machines. No transactions (architecture.md, rule 1): every write is one document, told
 * to a majority before it counts, and read back from the primary. Joins are separate queries: not every server that
 * speaks this protocol has the pipeline. Indexes come from the collections at each start (`makeIndexes`).
 */
export function mongo(url: string, patience: Patience = usual): DatabaseAdapterObj<MongooseAdapter> {
  const engine = mongooseAdapter({
    url,
    transactionOptions: false,
    useJoinAggregations: false,
    migrationDir: 'src/migrations/mongodb',
    prodMigrations: migrations,
    afterOpenConnection: makeIndexes,
    connectOptions: {
      serverSelectionTimeoutMS: patience.search,
      connectTimeoutMS: patience.search,
      waitQueueTimeoutMS: patience.answer,
      // A connection whose call was given up takes no further one before the server has let go of it.
      socketTimeoutMS: patience.answer * 3,
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      readPreference: 'primary',
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority' },
    },
  })
  return { ...engine, init: (args) => overWire(withManyRows(engine.init(args) as MongooseAdapter), patience) }
}

import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { migrations } from '../../migrations/mongodb'
import { makeIndexes } from './mongoIndexes'
import { overWire } from './mongoWire'

/** Milliseconds: how long the driver looks for a server that takes the call, and how long a silent connection lives. */
const patience = {
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  socketTimeoutMS: 30_000,
  waitQueueTimeoutMS: 10_000,
}

/**
 * MongoDB, for a centre of several machines. No transactions (architecture.md, rule 1): every write is one document, told
 * to a majority before it counts, and read back from the primary. Joins are separate queries: not every server that
 * speaks this protocol has the pipeline. Indexes come from the collections at each start (`makeIndexes`).
 */
export function mongo(url: string): DatabaseAdapterObj<MongooseAdapter> {
  const engine = mongooseAdapter({
    url,
    transactionOptions: false,
    useJoinAggregations: false,
    migrationDir: 'src/migrations/mongodb',
    prodMigrations: migrations,
    afterOpenConnection: makeIndexes,
    connectOptions: {
      ...patience,
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      readPreference: 'primary',
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority' },
    },
  })
  return { ...engine, init: (args) => overWire(engine.init(args) as MongooseAdapter) }
}

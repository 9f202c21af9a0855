import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type Model = MongooseAdapter['collections'][string]
type Declared = ReturnType<Model['schema']['indexes']>[number][1]
type Description = Parameters<Model['collection']['createIndexes']>[0][number]
type Keys = Record<string, 1 | -1>

/**
 * Makes the indexes that the collections declare, and answers when they are there: a centre must not take its first write
 * before the net beneath its races hangs. Existing ones cost a question.
 */
export async function makeIndexes(adapter: MongooseAdapter): Promise<void> {
  const models = [...Object.values(adapter.collections), ...Object.values(adapter.versions)]
  for (const model of models) await makeIndexesOf(model)
}

async function makeIndexesOf({ schema, collection }: Model): Promise<void> {
  const wanted = schema.indexes().map(([keys, options]) => asDeclared(keys as Keys, options))
  if (wanted.length > 0) await collection.createIndexes(wanted)
}

/**
 * A unique column may be empty in many rows, as on SQLite. A sparse index would still count rows that say null; one over
 * the texts alone does not, and answers questions for a text (which a condition on the type would not).
 */
function asDeclared(key: Keys, { unique, sparse }: Declared): Description {
  if (!unique) return { key }
  if (!sparse) return { key, unique: true }
  const texts = Object.fromEntries(Object.keys(key).map((name) => [name, { $gte: '' }]))
  return { key, unique: true, partialFilterExpression: texts }
}

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { centreOnServers } from '../centreOnServers.mjs'
import { openBucket } from './bucket.mjs'

/**
 * Where the fault run keeps its centres. A world is `{ folder, env }`: a data folder, and what the environment adds to it.
 * Worlds are copied, so that every kill starts from the same place.
 */
export function embeddedWorlds(work) {
  return {
    async empty(name = 'empty') {
      const folder = join(work, name)
      mkdirSync(folder)
      return { folder, env: {} }
    },
    copyOf: async (world) => ({ folder: copiedFolder(work, world.folder), env: {} }),
    remove: async ({ folder }) => rmSync(folder, { recursive: true, force: true }),
    close: async () => {},
  }
}

/**
 * Worlds on the servers that the environment names (`.ci/services env`): a database and a prefix in the bucket each, all
 * removed at the end. Throws when no server is named.
 */
export async function servicesWorlds(work) {
  const run = `faults-${process.pid}-${Date.now().toString(36)}`
  const { DATABASE_URL: database, ...store } = centreOnServers(run)
  const client = await new MongoClient(database).connect()
  const made = []
  const bucket = openBucket(store)
  const named = (folder) => {
    const name = `${run}-${made.length}`
    made.push(name)
    return { folder, name, env: centreOnServers(name) }
  }
  const remove = async ({ folder, name }) => {
    await client.db(name).dropDatabase()
    await bucket.remove(`${name}/`)
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
  return {
    async empty(name = 'empty') {
      const folder = join(work, name)
      mkdirSync(folder)
      return named(folder)
    },
    async copyOf(world) {
      const copy = named(copiedFolder(work, world.folder))
      await copyDatabase(client.db(world.name), client.db(copy.name))
      await bucket.copy(`${world.name}/`, `${copy.name}/`)
      return copy
    },
    remove,
    async close() {
      for (const name of made)
        await remove({ name }).catch((error) => console.log(`${name} was not removed: ${error.message}`))
      await client.close()
      bucket.close()
    },
  }
}

/** Documents only: a start makes the indexes that are missing. */
async function copyDatabase(from, to) {
  for (const { name } of await from.listCollections({}, { nameOnly: true }).toArray()) {
    const documents = await from.collection(name).find().toArray()
    if (documents.length > 0) await to.collection(name).insertMany(documents)
  }
}

function copiedFolder(work, from) {
  const folder = mkdtempSync(join(work, 'run-'))
  if (existsSync(from)) cpSync(from, folder, { recursive: true })
  rmSync(join(folder, 'reached'), { force: true })
  return folder
}

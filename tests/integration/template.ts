import { createHash } from 'node:crypto'
import { access, link, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Payload } from 'payload'

const folder = resolve('tests', '.template')

/**
 * A database with the schema of the committed migrations, built by whoever first asks and copied by all others: a copy
 * takes milliseconds where the migrations take a second. Named by the migrations' contents, so it is never out of date.
 */
export async function templateDatabase(open: (url: string) => Promise<Payload>): Promise<string> {
  const path = join(folder, `${await schemaHash()}.db`)
  if (await exists(path)) return path
  await mkdir(folder, { recursive: true })
  const making = `${path}.${process.pid}.new`
  const payload = await open(`file:${making}`)
  await payload.db.migrate({ migrations: (payload.db as unknown as { prodMigrations: never }).prodMigrations })
  // What still stands in the write-ahead log must be in the file that is copied.
  await (payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }).client.execute(
    'PRAGMA wal_checkpoint(TRUNCATE)',
  )
  await payload.destroy()
  await keepFirst(making, path)
  return path
}

async function schemaHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir('src/migrations/sqlite')).sort())
    hash.update(await readFile(join('src/migrations/sqlite', name)))
  return hash.digest('hex').slice(0, 16)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Two workers may build at once: the first to link wins, the other's is the same. */
async function keepFirst(made: string, path: string): Promise<void> {
  try {
    await link(made, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    for (const suffix of ['', '-wal', '-shm']) await rm(made + suffix, { force: true })
  }
}

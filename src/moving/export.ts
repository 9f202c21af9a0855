import { join } from 'node:path'
import type { Payload } from 'payload'
import { canonical } from '../domain/canonical'
import type { Clock } from '../domain/clock'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { openFolderStore } from '../engines/storage/folder'
import type { ObjectStore } from '../engines/storage/port'
import { endExport, openExport } from './folder'
import { type Counted, type EndFile, format, names } from './format'
import { writeLines } from './lines'
import { copyObject, inOrder, pathsOf } from './objects'
import { linesOf } from './rows'
import { copySecrets } from './secrets'
import { schemaDigest, type Table, tablesOf } from './tables'

export interface Exporting {
  payload: Payload
  store: ObjectStore
  origin: string
  folder: string
  /** Folder of the centre's secrets, to take them along; null: they stay. */
  secrets: string | null
  clock: Clock
  /** Told how far it is: a table or `objects`, and how many of it. */
  progress(what: string, count: number): void
}

/** Readings after which a centre that still changes is given up on. */
const mostRounds = 5

/**
 * Writes a whole centre into a folder: rows and versions of every collection, and the object store. Everything is read
 * until two readings agree, so what is written is one state of the centre (decision 0110); a centre at work is copied
 * but not finished: throws `centre-busy`, and the next run takes only what differs. Stopped anywhere, it goes on.
 */
export async function exportCentre(exporting: Exporting): Promise<EndFile> {
  const { payload, origin, folder, clock } = exporting
  const centre = { format, origin, schema: schemaDigest(payload) } as const
  await openExport(folder, { ...centre, began: clock.now().toISOString() })
  failpoint('export:after-centre')
  const held = await readUntilQuiet(exporting)
  const secrets = exporting.secrets ? await copySecrets(exporting.secrets, join(folder, names.secrets)) : []
  failpoint('export:after-secrets')
  const end: EndFile = { ...centre, at: clock.now().toISOString(), ...held, secrets }
  await endExport(folder, end)
  return end
}

type Held = Pick<EndFile, 'tables' | 'objects'>

async function readUntilQuiet(exporting: Exporting): Promise<Held> {
  for (let round = 1; round <= mostRounds; round += 1) {
    const { changed, ...held } = await readOnce(exporting)
    failpoint('export:after-round')
    if (!changed) return held
  }
  throw new Problem('centre-busy')
}

/** One reading: what differs from the one before is written anew. */
async function readOnce(exporting: Exporting): Promise<Held & { changed: boolean }> {
  const objects = await readObjects(exporting)
  failpoint('export:after-objects')
  let changed = objects.changed
  const tables: Record<string, Counted> = {}
  for (const table of tablesOf(exporting.payload)) {
    const written = await readTable(exporting, table)
    changed ||= written.changed
    tables[table.name] = { count: written.count, digest: written.digest }
    failpoint('export:after-table')
  }
  const { count, digest, bytes } = objects
  return { changed, tables, objects: { count, digest, bytes } }
}

const readTable = ({ payload, folder, progress }: Exporting, table: Table) =>
  writeLines(join(folder, names.table(table.name)), textsOf(payload, table), (count) => progress(table.name, count))

async function* textsOf(payload: Payload, table: Table): AsyncGenerator<string> {
  for await (const line of linesOf(payload, table)) yield line.text
}

async function readObjects({ store, folder, progress }: Exporting) {
  const copy = await openFolderStore(join(folder, names.objects))
  let bytes = 0
  async function* lines(): AsyncGenerator<string> {
    for await (const line of inOrder(pathsOf(store), (path) => copyObject(store, copy, path))) {
      if (!line) continue
      bytes += line.bytes
      failpoint('export:after-object')
      yield canonical(line)
    }
  }
  const written = await writeLines(join(folder, names.objectList), lines(), (count) => progress(names.objects, count))
  await removeVanished(store, copy)
  return { ...written, bytes }
}

/** What the centre erased since an earlier reading must not stay in the copy. */
async function removeVanished(store: ObjectStore, copy: ObjectStore): Promise<void> {
  const here = pathsOf(store)
  let at = await here.next()
  for await (const path of pathsOf(copy)) {
    while (!at.done && at.value < path) at = await here.next()
    if (at.done || at.value !== path) await copy.remove(path)
  }
}

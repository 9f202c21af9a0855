import { join } from 'node:path'
import type { Payload } from 'payload'
import type { Digest } from '../domain/canonical'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { Database } from '../engines/database/port'
import { openFolderStore } from '../engines/storage/folder'
import type { ObjectStore } from '../engines/storage/port'
import { alone } from './alone'
import { fillTable, tableDiffers } from './fill'
import { readExport } from './folder'
import { type EndFile, names, type ObjectLine, objectShape } from './format'
import { digestOfFile, readLines } from './lines'
import { clearMark, importUnderWay, markImport } from './mark'
import { copyObject, inOrder, objectAt, pathsOf } from './objects'
import { isEmptyTable } from './rows'
import { schemaDigest, tablesOf } from './tables'

export interface Importing {
  payload: Payload
  database: Database
  store: ObjectStore
  origin: string
  folder: string
  progress(what: string, count: number): void
}

/**
 * Fills an empty centre with an exported one and reads everything back. Until the end a mark stands in the database, and
 * nobody serves or writes the centre (`import-unfinished`). Stopped anywhere, the same import goes on; throws
 * `centre-not-empty` for a centre that has anything of its own, `import-running`, `export-damaged`, `export-other`.
 */
export async function importCentre(importing: Importing): Promise<EndFile> {
  const { end, digest } = await readExport(importing.folder)
  checkFits(importing, end)
  await alone(importing.database, () => importAll(importing, end, digest))
  return end
}

async function importAll(importing: Importing, end: EndFile, digest: Digest): Promise<void> {
  const { database, folder } = importing
  await checkFiles(folder, end)
  const underWay = await importUnderWay(database)
  if (underWay === null) {
    await checkEmpty(importing)
    await markImport(database, digest)
  } else if (underWay !== digest) throw new Problem('centre-not-empty', { what: 'import' })
  failpoint('import:after-mark')
  await fillStore(importing)
  failpoint('import:after-objects')
  for (const table of tablesOf(importing.payload)) {
    await fillTable(importing, table)
    failpoint('import:after-table')
  }
  await verify(importing)
  failpoint('import:after-verification')
  await clearMark(database)
}

function checkFits({ payload, origin }: Importing, end: EndFile): void {
  if (end.origin !== origin) throw new Problem('export-other', { what: `ORIGIN ${end.origin} ≠ ${origin}` })
  if (end.schema !== schemaDigest(payload)) throw new Problem('export-other', { what: 'schema' })
  const missing = tablesOf(payload).find(({ name }) => !(name in end.tables))
  if (missing) throw new Problem('export-damaged', { what: names.end, reason: `${missing.name} is missing` })
}

/** Every list of the export is what its last word says, before a row of it is taken. */
async function checkFiles(folder: string, end: EndFile): Promise<void> {
  const lists = [[names.objectList, end.objects.digest], ...tableDigests(end)] as const
  for (const [name, digest] of lists)
    if ((await digestOfFile(join(folder, name))) !== digest)
      throw new Problem('export-damaged', { what: join(folder, name), reason: 'sha256' })
}

const tableDigests = (end: EndFile) =>
  Object.entries(end.tables).map(([name, { digest }]) => [names.table(name), digest] as const)

async function checkEmpty({ payload, store }: Importing): Promise<void> {
  const [object] = await store.list('', { limit: 1 })
  if (object) throw new Problem('centre-not-empty', { what: object })
  for (const table of tablesOf(payload))
    if (!(await isEmptyTable(payload, table))) throw new Problem('centre-not-empty', { what: table.name })
}

async function fillStore({ store, folder, progress }: Importing): Promise<void> {
  const from = await openFolderStore(join(folder, names.objects))
  let count = 0
  const copied = inOrder(objectLines(folder), async (line) => {
    const there = await copyObject(from, store, line.path)
    if (!there || there.sha256 !== line.sha256 || there.bytes !== line.bytes)
      throw new Problem('export-damaged', { what: join(folder, names.objects, line.path), reason: 'sha256' })
  })
  for await (const _ of copied) {
    count += 1
    progress(names.objects, count)
    failpoint('import:after-object')
  }
}

async function* objectLines(folder: string): AsyncGenerator<ObjectLine> {
  for await (const { value, number } of readLines(join(folder, names.objectList), names.objectList)) {
    const parsed = objectShape.safeParse(value)
    if (!parsed.success) throw new Problem('export-damaged', { what: `${names.objectList}:${number}`, reason: 'shape' })
    yield parsed.data
  }
}

/** Reads the whole centre again: the same rows, the same objects, and none besides. */
async function verify(importing: Importing): Promise<void> {
  const { store, folder } = importing
  for (const table of tablesOf(importing.payload)) {
    const place = await tableDiffers(importing, table)
    if (place !== null) throw new Problem('import-differs', { what: `${table.name} ${place.key}` })
  }
  const there = inOrder(pathsOf(store), (path) => objectAt(store, path))
  for await (const line of objectLines(folder)) {
    const { value, done } = await there.next()
    if (done || !value || value.path !== line.path || value.sha256 !== line.sha256 || value.bytes !== line.bytes)
      throw new Problem('import-differs', { what: line.path })
  }
  const { value, done } = await there.next()
  if (!done) throw new Problem('import-differs', { what: value?.path })
}

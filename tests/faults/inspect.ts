import type { Centre } from '../../src/compose'
import { canonical, digestOf } from '../../src/domain/canonical'
import { type Entry, flawOf, type Stub } from '../../src/domain/change'
import { digestOfFile, filesOf, type Manifest, paths } from '../../src/domain/manifest'
import type { CaseEvent } from '../../src/domain/review/types'
import { CatalogueReader } from '../../src/followers/catalogue'
import { type AdoptionRow, adoptionHistory, foldAdoption } from '../../src/operations/adoptions'
import { type CaseRow, caseOf, historyOf } from '../../src/operations/cases'
import type { Ports } from '../../src/operations/operation'
import type { PublicationRow } from '../../src/operations/publications'
import type { Act, Expected } from './acts'

/** Everything that must hold of a centre at rest, whatever happened before; what does not is said in a sentence. */
export async function inspect(centre: Centre, act: Pick<Act, 'expects'>, catalogue: string): Promise<string[]> {
  const { ports } = centre
  return [
    ...(await chain(ports)),
    ...(await publications(ports)),
    ...(await cases(ports)),
    ...(await adoptions(ports)),
    ...(await visible(ports, catalogue)),
    ...(await asExpected(ports, act.expects)),
  ]
}

const all = <T>({ database }: Ports, collection: string, sort = 'id'): Promise<T[]> =>
  database.find<T>(collection, { sort, limit: 1000 })
const logOf = async (ports: Ports): Promise<Entry[]> =>
  (await all<{ data: Entry }>(ports, 'changes', 'seq')).map((row) => row.data)

/** The log has no gap, no fork and nothing twice; its copies in the store are the same; no intent is left over. */
async function chain(ports: Ports): Promise<string[]> {
  const entries = await logOf(ports)
  const wrong: string[] = []
  let last: Stub | null = null
  for (const entry of entries) {
    const flaw = flawOf(entry, last, 'zj')
    if (flaw) wrong.push(`entry ${entry.stub.seq}: ${flaw}`)
    const copy = JSON.parse((await ports.store.readAll(paths.entry('zj', entry.stub.seq))).toString()) as Entry
    if (canonical(copy) !== canonical(entry)) wrong.push(`entry ${entry.stub.seq} differs from its copy`)
    last = entry.stub
  }
  const operations = entries.map((entry) => entry.body?.operation)
  if (new Set(operations).size < operations.length) wrong.push('an operation entered twice')
  const head = JSON.parse((await ports.store.readAll(paths.head('zj'))).toString()) as { head: { seq: number } }
  if (head.head.seq !== entries.length) wrong.push(`the head is at ${head.head.seq}, the log at ${entries.length}`)
  const waiting = await ports.database.count('intents', { status: { equals: 'ready' } })
  return waiting > 0 ? [...wrong, `${waiting} intents are left over`] : wrong
}

/** Every published version has its row, its manifest with exactly the digest that was decided on, and all its files. */
async function publications(ports: Ports): Promise<string[]> {
  const wrong: string[] = []
  const rows = await all<PublicationRow>(ports, 'publications')
  const entered = (await logOf(ports)).filter((entry) => entry.body?.type === 'published')
  if (rows.length !== entered.length) wrong.push(`${entered.length} entries, ${rows.length} publications`)
  for (const row of rows) wrong.push(...(row.state === 'erased' ? await gone(ports, row) : await whole(ports, row)))
  return wrong
}

async function whole({ store, database }: Ports, row: PublicationRow): Promise<string[]> {
  const bytes = await store.readAll(paths.manifest(row.manifest))
  const manifest = JSON.parse(bytes.toString()) as Manifest
  const { state } = await caseOf(database, row.case)
  const missing: string[] = []
  for (const file of filesOf(manifest.content))
    if ((await store.size(paths.file(digestOfFile(file)))) === null)
      missing.push(`${row.title}: ${file.name} is missing`)
  if (digestOf(bytes) !== row.manifest) missing.push(`${row.title}: the manifest is damaged`)
  if (manifest.submission !== state.digest) missing.push(`${row.title}: published is not what was decided on`)
  if ((await store.size(paths.signature(row.manifest))) === null) missing.push(`${row.title}: not signed`)
  return missing
}

async function gone({ store }: Ports, row: PublicationRow): Promise<string[]> {
  const left: string[] = []
  for (const path of [paths.manifest(row.manifest), paths.signature(row.manifest)])
    if ((await store.size(path)) !== null) left.push(`${row.title}: erased, ${path} is still there`)
  return left
}

/** Rows of cases say what their histories say; nothing is stuck; every history starts at its beginning. */
async function cases(ports: Ports): Promise<string[]> {
  const wrong: string[] = []
  for (const row of await all<CaseRow>(ports, 'cases')) {
    const history = await historyOf(ports.database, row.id)
    if (history.length === 0) wrong.push(`case ${row.id} has no history`)
    else if (canonical((await caseOf(ports.database, row.id)).row) !== canonical(row))
      wrong.push(`case ${row.title} is stale`)
    if (history.some(wasGivenUp)) wrong.push(`case ${row.title} was not looked at by the machines`)
    if (row.stage === 'machine-check' || row.stage === 'publish')
      wrong.push(`case ${row.title} is stuck at ${row.stage}`)
  }
  return wrong
}

/** Of a check that could not look because something else failed, only this is known. */
const wasGivenUp = (event: CaseEvent): boolean => canonical(event).includes('检查未能完成')

async function adoptions(ports: Ports): Promise<string[]> {
  const wrong: string[] = []
  for (const row of await all<AdoptionRow>(ports, 'adoptions')) {
    const state = foldAdoption(await adoptionHistory(ports.database, row.id))
    if (state?.status !== row.status || state.steps !== row.steps) wrong.push(`adoption ${row.id} is stale`)
  }
  return wrong
}

/** The catalogue, which answers readers, shows what the log says and nothing else. */
async function visible(ports: Ports, catalogue: string): Promise<string[]> {
  const reader = new CatalogueReader(catalogue)
  try {
    const everyone = { organisations: ['330000', '330100', '330106', '2133000001', '4133000001'] }
    const rows = await all<PublicationRow>(ports, 'publications')
    return rows.flatMap((row) => {
      const served = reader.version(row.identifier, row.version, everyone)
      return served?.state === row.state
        ? []
        : [`${row.title} is ${row.state}, readers see ${served?.state ?? 'nothing'}`]
    })
  } finally {
    reader.sql.close()
  }
}

async function asExpected(ports: Ports, { log, states, ...counts }: Partial<Expected>): Promise<string[]> {
  const wrong: string[] = []
  for (const [collection, count] of Object.entries(counts)) {
    const found = await ports.database.count(collection)
    if (found !== count) wrong.push(`${found} ${collection}, not ${count}`)
  }
  const types = (await logOf(ports)).map((entry) => entry.body?.type)
  if (log && canonical(types) !== canonical(log)) wrong.push(`the log says ${types.join(', ')}`)
  const rows = await all<PublicationRow>(ports, 'publications')
  for (const [name, state] of Object.entries(states ?? {})) {
    const found = rows.filter((row) => `${row.title}@${row.version}` === name).map((row) => row.state)
    if (canonical(found) !== canonical([state])) wrong.push(`${name} is ${found.join()}, not ${state}`)
  }
  return wrong
}

import type { Where } from 'payload'
import { isProblem } from '../../domain/errors'
import { type Content, type Manifest, paths } from '../../domain/manifest'
import { builtCell, type Cell, chapterCell } from '../../domain/planning/cell'
import { chaptersOf } from '../../domain/planning/content'
import { lineOf } from '../../domain/planning/targets'
import type { CaseState } from '../../domain/review'
import { type CaseRow, contentOf } from '../cases'
import { moveCursor } from '../logCursor'
import type { Ports } from '../operation'
import { resourcesNaming } from '../publicationFiles'
import { type PublicationRow, versionsOf } from '../publications'
import { type Counted, countCells, enterCells, keepCounted } from './tally'

const cursorId = 'tallies'
/** Entries passed in one round: their manifests are read side by side. */
const batch = 200

/** States in which a version counts as built: a suspension is a halt, not an end. */
const counting: readonly string[] = ['online', 'suspended']

/**
 * Brings the counts of chapters and of what was newly built up to the publications. The cursor moves only behind finished
 * work and never past that of the publications, which it reads. Answers how many entries of the log were passed.
 */
export async function followTallies(ports: Ports): Promise<number> {
  const { database } = ports
  const [own, upTo] = await Promise.all(
    [cursorId, 'publications'].map((id) => database.get<{ value: number }>('counters', id)),
  )
  const after = own?.value ?? 0
  const where: Where = {
    and: [
      { origin: { equals: ports.log.origin } },
      { seq: { greater_than: after } },
      { seq: { less_than_equal: upTo?.value ?? 0 } },
    ],
  }
  const rows = await database.find<{ seq: number; identifier: string | null }>('changes', {
    where,
    sort: 'seq',
    limit: batch,
  })
  const last = rows.at(-1)?.seq
  if (last === undefined) return 0
  const resources = [...(await resourcesOf(ports, rows))]
  const counted = await Promise.all(resources.map((one) => countedOf(ports, one, upTo?.value ?? 0)))
  const cells = await Promise.all(counted.flatMap((one) => one ?? []).map((one) => enterCells(database, one)))
  // Works of one round mostly share their cells.
  await countCells(database, cells.flat())
  await moveCursor(database, cursorId, own ?? null, last)
  return rows.length
}

async function resourcesOf({ database }: Ports, rows: readonly { identifier: string | null }[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { identifier } of rows)
    if (identifier?.startsWith('sha256:'))
      for (const named of await resourcesNaming(database, identifier)) found.add(named)
    else if (identifier !== null) found.add(identifier)
  return found
}

/**
 * A resource counts once, by the latest of its versions that counts; by its identifier, so that no version counts twice.
 * Null for one that is left to a later entry.
 */
async function countedOf(ports: Ports, identifier: string, upTo: number): Promise<Counted | null> {
  const versions = await versionsOf(ports.database, identifier)
  const mark = Math.max(0, ...versions.map((row) => row.seq))
  // Somebody is bringing its rows up to an entry that we come to later; until then they may be half of each.
  if (mark > upTo) return null
  const row = versions.filter(({ state }) => counting.includes(state)).at(-1)
  const content = row && (await contentOfManifest(ports, row))
  return { identifier, origin: 'log', mark, cells: row && content ? cellsOf(row, content) : [] }
}

function cellsOf({ kind, city }: PublicationRow, content: Content): Cell[] {
  const chapters = chaptersOf(content).map((chapter) => chapterCell('publication', kind, chapter))
  const line = lineOf(content)
  const year = Number(content['ziyuan:builtYear'])
  return line === null || !Number.isInteger(year) ? chapters : [...chapters, builtCell(kind, line, year, city ?? '')]
}

async function contentOfManifest({ store }: Ports, { manifest }: PublicationRow): Promise<Content | null> {
  try {
    return (JSON.parse((await store.readAll(paths.manifest(manifest))).toString('utf8')) as Manifest).content
  } catch (error) {
    // Its bytes were erased; the entry that says so is on its way to us.
    if (isProblem(error, 'not-found')) return null
    throw error
  }
}

/** A case counts its frozen content's chapters as in review, from its opening to its end. */
export async function tallyCase(ports: Ports, { id: _, ...row }: CaseRow, state: CaseState): Promise<void> {
  const isOpen = state.status === 'in-review'
  const chapters = isOpen ? chaptersOf(await contentOf(ports, state.digest)) : []
  await keepCounted(ports.database, {
    identifier: row.resource,
    origin: 'case',
    mark: row.ordinal * 2 + (isOpen ? 0 : 1),
    cells: chapters.map((chapter) => chapterCell('case', row.kind, chapter)),
  })
}

import { derivedId } from '../../../src/domain/derivedId'
import type { ResourcePack } from '../../../src/domain/document'
import { builtCell, type Cell, cellName, chapterCell } from '../../../src/domain/planning/cell'
import type { Database } from '../../../src/engines/database/port'
import { caseIdOf } from '../../../src/operations/cases'
import { packOf } from '../delivery-read/packs'
import { together } from '../engines/timing'
import type { Person } from './lists'

const textbooks = 20
const chapters = 40
/** Of ten cases, those that still wait; of these every second waits for the county. */
const waiting = 4

const pad = (n: number): string => String(n).padStart(6, '0')
const moment = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString()

/** Fills a centre with `count` resources, a case of each, and what is counted of them: rows past the operations. */
export async function fill(database: Database, ids: Record<Person, string>, count: number): Promise<void> {
  await textbookTerms(database)
  await together(count, async (n) => {
    await database.insert('resource-packs', resource(n, ids))
    await database.insert('cases', caseRow(n))
  })
  await tallies(database, count)
}

/** The n-th pack; ids within it are its own, as they are in a centre. */
function resource(n: number, { author, coauthor }: Record<Person, string>): ResourcePack & { people: string[] } {
  const { kind, lessons, ...pack } = packOf(n)
  const team = n % 10 === 0 ? [coauthor, author] : [coauthor]
  const named = lessons.map((lesson, l) => ({
    ...lesson,
    ...own(`${pad(n)}-${l}`),
    files: lesson.files.map((file, f) => ({ ...file, ...own(`${pad(n)}-${l}-${f}`) })),
  }))
  const contributors = pack.lifecycle.contributors.map((one, c) => ({ ...one, id: `${pad(n)}-c${c}` }))
  const lifecycle = { ...pack.lifecycle, contributors }
  return { ...pack, kind, lifecycle, lessons: named, owners: [coauthor], team, commenters: [], people: team }
}

/** A row of a list: known to the database by its id, to people's links by its part. */
const own = (name: string) => ({ id: name, part: name })

function caseRow(n: number) {
  const { id, identifier, kind, general } = packOf(n)
  const isOpen = n % 10 < waiting
  return {
    id: caseIdOf(identifier, 1),
    resource: identifier,
    kind,
    document: id,
    ordinal: 1,
    digest: `sha256:${pad(n).padStart(64, '0')}`,
    title: general.title,
    status: isOpen ? 'in-review' : 'accepted',
    stage: isOpen ? 'second' : null,
    holder: isOpen ? (n % 2 === 0 ? 'co' : 'ci') : null,
    deadline: isOpen ? moment(500_000 + n) : null,
    policyKey: 'school-public',
    policyVersion: 1,
    submittedBy: 'wang',
    team: 'wang',
    steps: 3,
    submittedAt: moment(n),
    organisation: 's',
    county: 'co',
    city: 'ci',
    province: 'p',
    data: { stageName: { zh: '复审', en: 'Second review' }, holderName: '西湖区教育局', deadlineCovered: true },
  }
}

const chapterCode = (book: number, chapter: number): string => `bench-${book}/${chapter}`

async function textbookTerms(database: Database): Promise<void> {
  const data = { stage: 'primary', subject: 'math', edition: 'rj', grade: 'p6', volume: 'shang' }
  await together(textbooks, async (book) => {
    const code = `bench-${book}`
    const head = { id: code, vocabulary: 'chapters', code, name: `教材 ${book}`, parent: null, order: book * 100, data }
    await database.insert('taxonomy-terms', head)
    for (let chapter = 0; chapter < chapters; chapter += 1) {
      const term = {
        id: `${code}-${chapter}`,
        code: chapterCode(book, chapter),
        name: `第 ${chapter + 1} 章`,
        parent: code,
      }
      await database.insert('taxonomy-terms', { vocabulary: 'chapters', order: book * 100 + chapter + 1, ...term })
    }
  })
}

/** As `keepCounted` leaves them: an entry of each resource, and the sum of each cell. */
async function tallies(database: Database, count: number): Promise<void> {
  const sums = new Map<string, { cell: Cell; count: number }>()
  await together(count, async (n) => {
    const { identifier, kind } = packOf(n)
    const source = n % 10 < waiting ? 'case' : 'publication'
    for (const cell of [
      chapterCell(source, kind, chapterCode(n % textbooks, Math.floor(n / textbooks) % chapters)),
      builtCell(kind, 'basic', 2026, 'ci'),
    ]) {
      const name = cellName(cell)
      sums.set(name, { cell, count: (sums.get(name)?.count ?? 0) + 1 })
      const entry = { identifier, origin: 'log', cell: name, mark: n, live: true, data: cell }
      await database.insert('tally-entries', { id: derivedId('tally-entry', identifier, name), ...entry })
    }
  })
  for (const [name, sum] of sums)
    await database.insert('tallies', {
      ...sum.cell,
      id: derivedId('tally', name),
      cell: name,
      count: sum.count,
      tick: 1,
    })
}

import { authorise } from '../access'
import { kinds } from '../domain/kinds'
import { partsOf } from '../domain/manifest'
import { bookOf, mergedIn } from '../domain/taxonomy/chapterMap'
import { chaptersOf } from '../domain/taxonomy/moved'
import type { Context, Ports } from './operation'
import { copiesAt } from './remapCopies'
import { isOpen, publishedAfter, standingOf } from './remapPublished'
import { chaptersByCode, mappingOf, type Table } from './remapTable'
import { latestCase } from './submit'

/** What carrying a table out would do. */
interface RemapPreview {
  rows: number
  /** Published resources that get a new version, and lessons in them that move. */
  publications: number
  lessons: number
  /** Published resources that are left because a next version is with people. */
  open: number
  /** Working copies that move, those in the trash apart. */
  copies: number
  /** Resources at chapters into which several old ones are joined: they can't be led back by themselves. */
  ambiguous: number
  /** Chapters of the old books that resources stand at and the table does not name. */
  unmapped: { code: string; name: string | null; resources: number }[]
}

const page = 100
const together = 8
const mostUnmapped = 200

/** Counts what a table would move and changes nothing. Throws `mapping-refused` and what access says. */
export async function previewRemapping({ ports, actor }: Context, { table }: { table: Table }): Promise<RemapPreview> {
  authorise(actor, 'remap', 'remappings')
  const { rows, map } = await mappingOf(ports.database, table)
  const preview: RemapPreview = {
    rows: rows.length,
    publications: 0,
    lessons: 0,
    open: 0,
    copies: await copiesIn(ports, [...map.keys()]),
    ambiguous: 0,
    unmapped: [],
  }
  const books = new Set(rows.map(({ from }) => bookOf(from)))
  const merged = mergedIn(rows)
  const missing = new Map<string, number>()
  const look = async (identifier: string): Promise<void> => {
    const standing = await standingOf(ports, identifier)
    if (!standing) return
    const chapters = chaptersOf(standing.manifest.content)
    for (const code of chapters)
      if (books.has(bookOf(code)) && !map.has(code)) missing.set(code, (missing.get(code) ?? 0) + 1)
    if (!chapters.some((code) => map.has(code))) return
    if (isOpen(await latestCase(ports.database, identifier), standing.row.case)) {
      preview.open += 1
      return
    }
    preview.publications += 1
    preview.lessons += lessonsIn(partsOf(standing.manifest.content), map)
    if (chapters.some((code) => merged.has(map.get(code)?.code ?? ''))) preview.ambiguous += 1
  }
  for (let after = ''; ; ) {
    const found = await publishedAfter(ports, after, page)
    for (let from = 0; from < found.length; from += together)
      await Promise.all(found.slice(from, from + together).map(look))
    const last = found.at(-1)
    if (last === undefined) break
    after = last
  }
  return { ...preview, unmapped: await named(ports, missing) }
}

const lessonsIn = (parts: readonly object[], map: ReadonlyMap<string, unknown>): number =>
  parts.filter((part) => {
    const at = (part as { 'ziyuan:chapter'?: { 'ziyuan:code'?: string } })['ziyuan:chapter']
    return map.has(at?.['ziyuan:code'] ?? '')
  }).length

async function copiesIn(ports: Ports, codes: readonly string[]): Promise<number> {
  let count = 0
  for (const kind of kinds)
    for (let after = ''; ; ) {
      const found = await copiesAt(ports, kind, codes, after, page)
      count += found.filter(({ deletedAt }) => !deletedAt).length
      const last = found.at(-1)
      if (!last) break
      after = last.id
    }
  return count
}

async function named({ database }: Ports, missing: ReadonlyMap<string, number>): Promise<RemapPreview['unmapped']> {
  const codes = [...missing.keys()].sort().slice(0, mostUnmapped)
  const known = await chaptersByCode(database, codes)
  return codes.map((code) => ({ code, name: known.get(code)?.name ?? null, resources: missing.get(code) ?? 0 }))
}

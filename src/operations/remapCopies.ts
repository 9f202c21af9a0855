import type { Where } from 'payload'
import { theSystem } from '../domain/actor'
import { isProblem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { type Kind, kindOf } from '../domain/kinds'
import type { ChapterMap } from '../domain/taxonomy/chapterMap'
import { chapterPaths, movedValues } from '../domain/taxonomy/moved'
import { unlessTaken } from '../engines/database/unlessTaken'
import type { Ports } from './operation'
import { lineOf } from './remapPublished'
import { type RemappingRow, subjectOf } from './remappings'

type Row = Record<string, unknown> & { id: string; identifier: string; revision: number; deletedAt?: string | null }

/** Old codes asked for at a time: a table of thousands would be too long a question. */
const atOnce = 200

/** Working copies of a kind behind `after` that stand at one of the chapters, in their order. */
export async function copiesAt(
  { database }: Pick<Ports, 'database'>,
  kind: Kind,
  codes: readonly string[],
  after: string,
  limit: number,
): Promise<Row[]> {
  const paths = ['educational.chapter', ...chapterPaths(kindOf(kind).fields)]
  const found = new Map<string, Row>()
  for (let from = 0; from < codes.length; from += atOnce)
    for (const path of paths) {
      const at: Where = { [path]: { in: codes.slice(from, from + atOnce) } }
      const where: Where = { and: [{ id: { greater_than: after } }, at] }
      for (const row of await database.find<Row>(kind, { where, sort: 'id', limit })) found.set(row.id, row)
    }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit)
}

/** Saves of somebody else that are waited out. */
const attempts = 5

/**
 * Moves one working copy: saved on the revision it has, which its team sees as a version. The line of the trail comes
 * first, so that what was moved can always be told and led back.
 */
export async function remapCopy(
  ports: Ports,
  { id, data }: RemappingRow,
  map: ChapterMap,
  kind: Kind,
  found: Row,
): Promise<'moved' | 'untouched' | 'trash' | 'busy'> {
  const { database, documents } = ports
  if (data.undoes && !(await database.get('audit-events', lineOf(data.undoes, found.id)))) return 'untouched'
  if (found.deletedAt) return 'trash'
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const row = attempt === 1 ? found : await database.get<Row>(kind, found.id)
    const moved = row && movedValues(kindOf(kind).fields, row, map)
    if (!row || !moved) return 'untouched'
    const line = {
      id: lineOf(id, row.id),
      at: ports.clock.now().toISOString(),
      actor: data.by.actor,
      verb: 'remap-copy',
      subject: subjectOf(id),
      organisation: data.by.organisation,
      outcome: 'done',
      data: { identifier: row.identifier, document: row.id, codes: moved.codes, actorName: data.by.actorName },
    }
    await unlessTaken(database.insert('audit-events', line))
    failpoint('remap:after-copy-line')
    try {
      await documents.save(kind, row.id, row.revision, moved.values, theSystem)
      failpoint('remap:after-copy')
      return 'moved'
    } catch (error) {
      if (!isProblem(error, 'stale-revision')) throw error
    }
  }
  return 'busy'
}

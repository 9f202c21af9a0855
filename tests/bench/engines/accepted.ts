import { digestOf } from '../../../src/domain/canonical'
import { derivedId } from '../../../src/domain/derivedId'
import { paths } from '../../../src/domain/manifest'
import type { Row } from '../../../src/engines/database/port'
import { type CaseRow, caseIdOf, contentBytes, contentOf, historyOf } from '../../../src/operations/cases'
import { published, type World } from '../../integration/operations/world'
import { identifierOf } from '../delivery-read/packs'
import { together } from './timing'

/** What one case that went its whole way left behind. */
export interface Pattern {
  row: CaseRow
  events: Row[]
  content: string
}

/** Takes one pack through the real operations, to its publication. */
export async function passOne(world: World): Promise<Pattern> {
  const { row } = await published(world)
  const { database } = world.ports
  const where = { case: { equals: row.id } }
  const events = await database.find<Row>('case-events', { where, sort: 'index', limit: 100 })
  if (events.length !== (await historyOf(database, row.id)).length) throw new Error('a pattern without its history')
  return { row, events, content: contentBytes(await contentOf(world.ports, row.digest as never)) }
}

/** Writes accepted cases of other resources that went the same way, each with a content of its own; answers their ids. */
export async function acceptLike(world: World, pattern: Pattern, from: number, count: number): Promise<string[]> {
  const ids: string[] = []
  await together(count, async (n) => void ids.push(await acceptOne(world, pattern, from + n)))
  return ids
}

async function acceptOne({ ports }: World, { row, events, content }: Pattern, n: number): Promise<string> {
  const identifier = identifierOf(n)
  const id = caseIdOf(identifier, 1)
  const own = content.replaceAll(row.resource, identifier)
  const digest = digestOf(own)
  const translated = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll(row.resource, identifier)
        .replaceAll(row.digest as string, digest)
        .replaceAll(row.id, id),
    )
  await ports.store.putOnce(paths.submission(digest), own)
  for (const event of translated(events))
    await ports.database.insert('case-events', {
      ...event,
      id: derivedId('bench-event', id, String(event.index)),
      operation: `${event.operation}:${n}`,
    })
  // Last, as the row's steps say that the history stands: the worker takes it up from here.
  await ports.database.insert('cases', { ...translated(row), document: id, status: 'accepted', stage: 'publish' })
  return id
}

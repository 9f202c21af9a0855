import { failpoint } from '../domain/failpoint'
import { kinds } from '../domain/kinds'
import type { ChapterMap } from '../domain/taxonomy/chapterMap'
import type { Ports } from './operation'
import { copiesAt, remapCopy } from './remapCopies'
import { publishedAfter, remapPublished } from './remapPublished'
import { type Left, mapOf, moveOn, type RemappingRow } from './remappings'

/** What is looked at before progress is written down, and how many publications wait for the log at a time. */
const batch = 64
const together = 32
/** What was left is listed up to here; the count goes on. */
const mostLeft = 500

/**
 * One batch of a remapping. Working copies go first: what is submitted meanwhile stands at the new chapters already. Harmless when
 * two processes do it at once or one dies in it: each move finds itself done, and progress is written by the first.
 */
async function remapBatch(ports: Ports, row: RemappingRow): Promise<void> {
  const map = await mapOf(ports.database, row)
  const next = row.data.phase === 'copies' ? await copiesBatch(ports, row, map) : await publishedBatch(ports, row, map)
  failpoint('remap:after-batch')
  await moveOn(ports.database, row, next)
  failpoint('remap:after-progress')
}

type Next = Partial<Pick<RemappingRow, 'status' | 'data'>>

async function copiesBatch(ports: Ports, row: RemappingRow, map: ChapterMap): Promise<Next> {
  const { data } = row
  const kind = kinds[data.kind]
  if (!kind) return { data: { ...data, phase: 'published', cursor: '' } }
  const found = await copiesAt(ports, kind, [...map.keys()], data.cursor, batch)
  const left: Left[] = []
  for (const copy of found) {
    const outcome = await remapCopy(ports, row, map, kind, copy)
    if (outcome === 'trash' || outcome === 'busy') left.push({ identifier: copy.identifier, reason: outcome })
  }
  const last = found.at(-1)
  const place = last ? { cursor: last.id } : { kind: data.kind + 1, cursor: '' }
  return { data: { ...data, ...place, ...withLeft(data, left) } }
}

async function publishedBatch(ports: Ports, row: RemappingRow, map: ChapterMap): Promise<Next> {
  const { data } = row
  const found = await publishedAfter(ports, data.cursor, batch)
  const left: Left[] = []
  for (let from = 0; from < found.length; from += together)
    await Promise.all(
      found.slice(from, from + together).map(async (identifier) => {
        const outcome = await remapPublished(ports, row, map, identifier)
        if (outcome === 'open') left.push({ identifier, reason: outcome })
      }),
    )
  const last = found.at(-1)
  const next = { ...data, cursor: last ?? data.cursor, ...withLeft(data, left) }
  return last ? { data: next } : { status: 'done', data: next }
}

const withLeft = (data: RemappingRow['data'], more: readonly Left[]) => ({
  left: [...data.left, ...more].slice(0, mostLeft),
  leftCount: data.leftCount + more.length,
})

/** Ids of remappings that are not finished: the worker gives each one batch in every round. */
export const runningRemappings = async ({ database }: Ports): Promise<string[]> =>
  (
    await database.find<RemappingRow>('remappings', { where: { status: { equals: 'running' } }, sort: 'id', limit: 20 })
  ).map(({ id }) => id)

export async function continueRemapping(ports: Ports, id: string): Promise<void> {
  const row = await ports.database.get<RemappingRow>('remappings', id)
  if (row?.status === 'running') await remapBatch(ports, row)
}

/** Carries a remapping out to its end; `told` hears how far it is after each batch. */
export async function runRemapping(
  ports: Ports,
  id: string,
  told: (row: RemappingRow) => Promise<void> | void = () => undefined,
): Promise<RemappingRow> {
  for (;;) {
    const row = (await ports.database.get<RemappingRow>('remappings', id)) as RemappingRow
    if (row.status === 'done') return row
    await told(row)
    await remapBatch(ports, row)
  }
}

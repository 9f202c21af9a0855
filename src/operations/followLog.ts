import type { Where } from 'payload'
import { isDigest } from '../domain/canonical'
import type { Entry } from '../domain/change'
import type { Database } from '../engines/database/port'
import { moveCursor } from './logCursor'
import type { Ports } from './operation'
import { resourcesNaming } from './publicationFiles'
import { type ChangeRow, type PublicationRow, refreshPublications, versionsOf } from './publications'

/** Resources whose rows lag behind these entries; what was brought up to them by whoever waited for them is left alone. */
async function laggingBehind(database: Database, entries: readonly ChangeRow[]): Promise<Set<string>> {
  const lagging = new Set<string>()
  const own = new Map<string, Entry[]>()
  for (const { identifier, data } of entries) {
    if (identifier === null) continue
    if (!isDigest(identifier)) own.set(identifier, [...(own.get(identifier) ?? []), data])
    else for (const named of await resourcesNaming(database, identifier)) lagging.add(named)
  }
  const behind = async (identifier: string, last: readonly Entry[]) => {
    if (!isUpTo(await versionsOf(database, identifier), last)) lagging.add(identifier)
  }
  await Promise.all([...own].map(([identifier, last]) => behind(identifier, last)))
  return lagging
}

/** Whether every version that these entries of a resource speak of is listed, as of the last of them. */
const isUpTo = (rows: readonly PublicationRow[], entries: readonly Entry[]): boolean =>
  entries.every(
    ({ stub, body }) =>
      rows.every(({ seq }) => seq >= stub.seq) &&
      (body?.type !== 'published' || rows.some(({ version }) => version === body.version)),
  )

const cursorId = 'publications'

/** Refreshes every resource that the log names since the last time; the cursor moves only behind finished work. */
export async function followLog(ports: Ports): Promise<number> {
  const { database } = ports
  const cursor = await database.get<{ value: number }>('counters', cursorId)
  const after = cursor?.value ?? 0
  const where: Where = { and: [{ origin: { equals: ports.log.origin } }, { seq: { greater_than: after } }] }
  const rows = await database.find<ChangeRow>('changes', { where, sort: 'seq', limit: 500 })
  for (const identifier of await laggingBehind(database, rows)) await refreshPublications(ports, identifier)
  const last = rows.at(-1)?.seq
  if (last === undefined) return 0
  await moveCursor(database, cursorId, cursor, last)
  return rows.length
}

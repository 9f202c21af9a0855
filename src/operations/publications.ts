import type { Where } from 'payload'
import { type Audience, audienceKey } from '../domain/audience'
import type { Digest } from '../domain/canonical'
import type { Entry } from '../domain/change'
import { derivedId } from '../domain/derivedId'
import { isProblem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { digestOfFile, filesOf, type Manifest, paths } from '../domain/manifest'
import type { PublicationState } from '../domain/publication'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { countAtLeast } from './number'
import type { Ports } from './operation'
import { organisationByCode, placeOf } from './organisations'
import { nameFiles, resourcesNaming } from './publicationFiles'
import { type Standing, standingsOf } from './publicationStanding'

/** A published version as lists show it; everything in it follows from the log and the manifest. */
export interface PublicationRow {
  id: string
  identifier: string
  version: number
  kind: string
  title: string
  manifest: Digest
  case: string
  state: PublicationState
  /** `audienceKey` of the audience. */
  audience: string
  /** Last entry of the log that concerns the resource: what a decision says it saw. */
  seq: number
  at: string
  organisation: string | null
  county: string | null
  city: string | null
  province: string | null
  data: { audience: Audience; files: string[]; parts: { identifier: string; name: string }[]; number: string | null }
}

/** A resource with more versions or entries than this is a mistake. */
const most = 1000

export const publicationId = (identifier: string, version: number): string =>
  derivedId('publication', identifier, String(version))

export const versionsOf = (database: Database, identifier: string): Promise<PublicationRow[]> =>
  database.find<PublicationRow>('publications', {
    where: { identifier: { equals: identifier } },
    sort: 'version',
    limit: most,
  })

interface ChangeRow {
  seq: number
  identifier: string | null
  data: Entry
}

const entriesOf = async (database: Database, identifiers: readonly string[]): Promise<Entry[]> => {
  const where: Where = { identifier: { in: [...identifiers] } }
  return (await database.find<ChangeRow>('changes', { where, sort: 'seq', limit: most })).map((row) => row.data)
}

/**
 * Brings the rows of one resource up to the log. Idempotent, and safe when two do it at once: a row is never written
 * from an older reading than the one it holds.
 */
export async function refreshPublications(ports: Ports, identifier: string): Promise<PublicationRow[]> {
  const { database } = ports
  const own = await entriesOf(database, [identifier])
  const known = new Map((await versionsOf(database, identifier)).map((row) => [row.version, row]))
  for (const { body } of own)
    if (body?.type === 'published' && body.version !== null && !known.has(body.version)) {
      const row = await described(ports, identifier, body.version, body.manifest as Digest)
      if (!row) continue
      if (row.data.number) await countAtLeast(database, row.data.number)
      known.set(body.version, row)
    }
  const files = new Set([...known.values()].flatMap((row) => row.data.files))
  await nameFiles(database, identifier, [...files])
  failpoint('refresh-publications:after-files')
  const all = files.size === 0 ? own : await entriesOf(database, [identifier, ...files].slice(0, 900))
  for (const standing of standingsOf(all, (version) => known.get(version)?.data.files ?? [])) {
    const row = known.get(standing.version)
    if (row) await write(ports, row, standing)
    failpoint('refresh-publications:after-row')
  }
  return versionsOf(database, identifier)
}

/** The part of a row that follows from the manifest; null when its bytes are gone (erased before it was ever listed). */
async function described(
  ports: Ports,
  identifier: string,
  version: number,
  manifest: Digest,
): Promise<PublicationRow | null> {
  const known = await manifestAt(ports, manifest)
  if (!known) return null
  const { content, passport, audience } = known
  const provider = await organisationByCode(ports.database, content.provider.identifier)
  const place = provider ? placeOf(provider) : { organisation: null, county: null, city: null, province: null }
  return {
    id: publicationId(identifier, version),
    identifier,
    version,
    kind: String(content['ziyuan:kind'] ?? ''),
    title: content.name,
    manifest,
    case: passport.case,
    state: 'online',
    audience: audienceKey(audience),
    seq: 0,
    at: '',
    ...place,
    data: {
      audience,
      files: filesOf(content).map(digestOfFile),
      parts: content.hasPart.map(({ identifier: part, name }) => ({ identifier: part, name })),
      number: (content['ziyuan:number'] as string | undefined) ?? null,
    },
  }
}

/** A manifest as it lies in the store; null when its bytes were erased. */
export async function manifestAt({ store }: Pick<Ports, 'store'>, digest: Digest): Promise<Manifest | null> {
  const bytes = await store.readAll(paths.manifest(digest)).catch((error: unknown) => {
    if (isProblem(error, 'not-found')) return null
    throw error
  })
  return bytes && (JSON.parse(bytes.toString('utf8')) as Manifest)
}

async function write({ database }: Ports, row: PublicationRow, standing: Standing): Promise<void> {
  const { state, seq, at, audience } = standing
  const fresh = { ...row, state, seq, at, audience: audienceKey(audience), data: { ...row.data, audience } }
  // Where somebody else lists it at the same time, what follows is right for either.
  if (row.seq === 0 && (await unlessTaken(database.insert('publications', fresh)))) return
  const notNewer: Where = { and: [{ id: { equals: row.id } }, { seq: { less_than_equal: seq } }] }
  const { id: _, ...columns } = fresh
  await database.compareAndSet('publications', notNewer, { ...columns })
}

const cursorId = 'publications'

/** Refreshes every resource that the log names since the last time; the cursor moves only behind finished work. */
export async function followLog(ports: Ports): Promise<number> {
  const { database } = ports
  const cursor = await database.get<{ value: number }>('counters', cursorId)
  const after = cursor?.value ?? 0
  const where: Where = { and: [{ origin: { equals: ports.log.origin } }, { seq: { greater_than: after } }] }
  const rows = await database.find<ChangeRow>('changes', { where, sort: 'seq', limit: 500 })
  const concerned = new Set<string>()
  for (const row of rows) {
    if (row.identifier === null) continue
    if (!row.identifier.startsWith('sha256:')) concerned.add(row.identifier)
    else for (const named of await resourcesNaming(database, row.identifier)) concerned.add(named)
  }
  for (const identifier of concerned) await refreshPublications(ports, identifier)
  const last = rows.at(-1)?.seq
  if (last === undefined) return 0
  // Made first by another process, ours is moved the next time round.
  if (!cursor) await unlessTaken(database.insert('counters', { id: cursorId, value: last }))
  else
    await database.compareAndSet(
      'counters',
      { and: [{ id: { equals: cursorId } }, { value: { less_than: last } }] } as Where,
      { value: last },
    )
  return rows.length
}

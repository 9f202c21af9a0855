import type { Where } from 'payload'
import { type Audience, audienceKey } from '../domain/audience'
import type { Digest } from '../domain/canonical'
import type { Entry } from '../domain/change'
import { derivedId } from '../domain/derivedId'
import { isProblem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { digestOfFile, filesOf, type Manifest, paths } from '../domain/manifest'
import type { Organisation } from '../domain/organisation'
import type { PublicationState } from '../domain/publication'
import type { Database } from '../engines/database/port'
import { countAtLeast } from './number'
import type { Ports } from './operation'
import { type OrganisationAt, organisationsOnce, placeOf } from './organisations'
import { nameFiles } from './publicationFiles'
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

export const publicationId = (identifier: string, version: number): string =>
  derivedId('publication', identifier, String(version))

export const versionsOf = (database: Database, identifier: string): Promise<PublicationRow[]> =>
  database.listBy<PublicationRow>('publications', 'identifier', identifier, 'version')

export interface ChangeRow {
  seq: number
  identifier: string | null
  data: Entry
}

/** Entries about a resource or a file, in order. */
const entriesOf = async (database: Database, identifier: string): Promise<Entry[]> =>
  (await database.listBy<ChangeRow>('changes', 'identifier', identifier, 'seq')).map((row) => row.data)

/** Where what a row tells is read: a round of publishing knows much of it already. */
export interface Reading {
  organisationAt: OrganisationAt
  /** Null when its bytes were erased. */
  manifestAt: (digest: Digest) => Promise<Manifest | null>
}

export const freshly = (ports: Ports): Reading => ({
  organisationAt: organisationsOnce(ports.database),
  manifestAt: (digest) => manifestAt(ports, digest),
})

/**
 * Brings the rows of one resource up to the log. Idempotent, and safe when two do it at once: a row is never written
 * from an older reading than the one it holds.
 */
export async function refreshPublications(
  ports: Ports,
  identifier: string,
  { organisationAt, manifestAt }: Reading = freshly(ports),
): Promise<void> {
  const { database } = ports
  const [own, versions] = await Promise.all([entriesOf(database, identifier), versionsOf(database, identifier)])
  const known = new Map(versions.map((row) => [row.version, row]))
  for (const { body } of own)
    if (body?.type === 'published' && body.version !== null && !known.has(body.version)) {
      const manifest = await manifestAt(body.manifest as Digest)
      // Its bytes are gone: it was erased before it was ever listed.
      if (!manifest) continue
      const row = described(
        { identifier, version: body.version, manifest: body.manifest as Digest },
        manifest,
        await organisationAt(manifest.content.provider.identifier),
      )
      if (row.data.number) await countAtLeast(database, row.data.number)
      known.set(body.version, row)
    }
  const files = new Set([...known.values()].flatMap((row) => row.data.files))
  await nameFiles(database, identifier, files)
  failpoint('refresh-publications:after-files')
  const aboutFiles = await Promise.all([...files].map((file) => entriesOf(database, file)))
  const all = [...own, ...aboutFiles.flat()].sort((a, b) => a.stub.seq - b.stub.seq)
  for (const standing of standingsOf(all, (version) => known.get(version)?.data.files ?? [])) {
    const row = known.get(standing.version)
    if (row) await write(ports, row, standing)
    failpoint('refresh-publications:after-row')
  }
}

/** The part of a row that follows from the manifest. */
function described(
  { identifier, version, manifest: digest }: Pick<PublicationRow, 'identifier' | 'version' | 'manifest'>,
  { content, passport, audience }: Manifest,
  provider: Organisation | null,
): PublicationRow {
  const place = provider ? placeOf(provider) : { organisation: null, county: null, city: null, province: null }
  return {
    id: publicationId(identifier, version),
    identifier,
    version,
    kind: String(content['ziyuan:kind'] ?? ''),
    title: content.name,
    manifest: digest,
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
  if (row.seq === 0 && (await database.insertMissing('publications', [fresh])).has(row.id)) return
  const notNewer: Where = { and: [{ id: { equals: row.id } }, { seq: { less_than_equal: seq } }] }
  const { id: _, ...columns } = fresh
  await database.compareAndSet('publications', notNewer, { ...columns })
}

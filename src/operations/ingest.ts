import { Readable } from 'node:stream'
import { authorise, can, placeOf } from '../access'
import { Unreadable, withLocalBytes } from '../checks/bytes'
import { detectType } from '../checks/formats/detect'
import { webSizesOf } from '../checks/formats/picture'
import { structureOf } from '../checks/formats/whole'
import type { Actor } from '../domain/actor'
import { derivedId } from '../domain/derivedId'
import type { Asset } from '../domain/document'
import { isProblem, Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { checkFileName } from '../domain/fileName'
import { acceptedExtensions, extensionOf, type FileType, fileTypeOf, fits, typeDeclaredBy } from '../domain/fileTypes'
import type { Organisation } from '../domain/organisation'
import type { Staged } from '../engines/storage'
import type { Context, Ports } from './operation'
import { type Arrival, receive } from './receive'

/** `name` is the file's name as its owner calls it; its ending declares the type. */
export interface Ingest extends Arrival {
  /** Id of the organisation the file is for, one of the actor's; may be left out where there is no choice. */
  organisation?: string
}

/**
 * The one door for files: streams, hashes, looks at the content, keeps, and writes the asset's row. The row is the commit
 * point; the id follows from digest, organisation and owner, so the same file again answers the same asset.
 * Refused files leave nothing behind. A process that dies between file and row leaves bytes that nothing names and that
 * the repeated request takes up.
 * Throws `file-name-invalid`, `file-type-refused`, `file-too-large`, `file-empty`, `file-truncated`, `digest-mismatch`,
 * `file-type-mismatch`, `file-damaged`, `storage-full`, and what access says.
 */
export async function ingest({ ports, actor }: Context, input: Ingest): Promise<Asset> {
  const organisation = organisationFor(actor, input.organisation)
  authorise(actor, 'ingest', 'assets', { ...placeOf(organisation) })
  const name = checkFileName(input.name)
  const declared = declaredType(name)
  if ((input.expectedBytes ?? 0) > declared.limit) throw new Problem('file-too-large', { name, limit: declared.limit })
  const staged = await receive(ports.store, { ...input, name }, declared.limit)
  try {
    const found = await examine(staged, name, declared)
    return await keep(ports, staged, { ...found, name, owner: actor.id, ...placeOf(organisation) })
  } finally {
    await staged.discard()
  }
}

function organisationFor(actor: Actor, wanted: string | undefined): Organisation {
  const all = actor.memberships.map((membership) => membership.organisation)
  const able = all.filter((one) => can(actor, 'ingest', 'assets', { ...placeOf(one) }))
  const only = able.length === 1 ? able[0] : all.length === 1 ? all[0] : undefined
  const found = wanted === undefined ? only : all.find((one) => one.id === wanted)
  if (found) return found
  if (actor.kind === 'anonymous') throw new Problem('sign-in-required')
  throw wanted === undefined
    ? new Problem('missing-field', { field: 'organisation' })
    : new Problem('foreign-organisation')
}

function declaredType(name: string): FileType {
  const declared = typeDeclaredBy(name)
  if (!declared) throw new Problem('file-type-refused', { name, type: extensionOf(name), allowed: acceptedExtensions })
  return declared
}

interface Examined {
  type: string
  duration: number | null
  webSizes: Awaited<ReturnType<typeof webSizesOf>>
}

/** What the bytes are, and whether they are what the name says and whole. */
async function examine(staged: Staged, name: string, declared: FileType): Promise<Examined> {
  try {
    return await withLocalBytes(staged.path, async (bytes) => {
      const type = precise(await detectType(bytes), name, declared)
      const { duration } = await structureOf(bytes, type)
      return { type, duration, webSizes: declared.family === 'picture' ? await webSizesOf(staged.path) : [] }
    })
  } catch (error) {
    if (error instanceof Unreadable)
      throw new Problem('file-damaged', { name, reason: error.zh, reasonEn: error.en }, { cause: error })
    throw error
  }
}

/** The found type, with plain text named as its ending says. Throws when content and ending disagree. */
function precise(found: string, name: string, declared: FileType): string {
  if (fits(declared, found)) return found.replace(/^[^;]+/, declared.type)
  const actual = fileTypeOf(found)
  if (!actual) throw new Problem('file-type-refused', { name, type: found, allowed: acceptedExtensions })
  throw new Problem('file-type-mismatch', { name, actual: actual.zh, declared: declared.zh })
}

type Row = Pick<Asset, 'name' | 'owner' | 'organisation' | 'county' | 'city' | 'province'> & Examined

/** Keeps the bytes, then the web sizes, then the row that makes them an asset. */
async function keep(ports: Ports, staged: Staged, { webSizes, ...row }: Row): Promise<Asset> {
  const id = derivedId('asset', staged.digest, row.organisation, row.owner)
  const before = await ports.database.get<Asset>('assets', id)
  await staged.keep()
  if (before) return before
  failpoint('ingest:after-file')
  const renditions: Asset['renditions'] = []
  for (const { bytes, ...size } of webSizes) {
    const made = await ports.store.stage(Readable.from([bytes]), bytes.length, row.name)
    await made.keep()
    renditions.push({ ...size, digest: made.digest, bytes: made.bytes })
  }
  failpoint('ingest:after-renditions')
  const asset: Asset = { id, digest: staged.digest, bytes: staged.bytes, ...row, renditions }
  return insert(ports, asset)
}

/** Two requests with the same file at once: one writes the row, both answer it. */
async function insert({ database }: Ports, asset: Asset): Promise<Asset> {
  try {
    await database.insert('assets', asset)
    return asset
  } catch (error) {
    const winner = isProblem(error, 'duplicate-value') ? await database.get<Asset>('assets', asset.id) : null
    if (!winner) throw error
    return winner
  }
}

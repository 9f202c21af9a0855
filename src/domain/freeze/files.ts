import { type Digest, hexOf } from '../canonical'
import { derivedId } from '../derivedId'
import type { Asset, PartFile } from '../document'
import { type Identifier, partIdentifier } from '../identifiers'
import type { Encoding } from '../manifest'
import { assetOf, type References } from './references'
import { text } from './terms'

/** A part's files as a manifest names them, each followed by the renditions that reviewers see of it. */
export const encodingsOf = (identifier: Identifier, files: PartFile[], references: References): Encoding[] =>
  files.flatMap((file) => withRenditions(identifier, file, assetOf(references, file.asset)))

/** The cover has no part of its own in the form; its identifier follows from the resource's. */
export const coverOf = (identifier: Identifier, asset: string, references: References): Encoding[] =>
  encodingsOf(identifier, [{ part: derivedId(identifier, 'cover'), role: 'cover', title: null, asset }], references)

function withRenditions(identifier: Identifier, file: PartFile, asset: Asset): Encoding[] {
  const original = encoding(partIdentifier(identifier, file.part), file.role, text(file.title) ?? asset.name, asset)
  const fileName = { 'ziyuan:fileName': asset.name }
  const duration = asset.duration === null ? {} : { duration: isoDuration(asset.duration) }
  const renditions = [...asset.renditions]
    .sort((a, b) => (a.purpose < b.purpose ? -1 : 1))
    .map((made) => ({
      ...encoding(partIdentifier(identifier, derivedId(file.part, made.purpose)), made.purpose, original.name, made),
      'ziyuan:derivedFrom': asset.digest as Digest,
    }))
  return [{ ...original, ...fileName, ...duration }, ...renditions]
}

const encoding = (
  identifier: string,
  role: string,
  name: string,
  file: { digest: string; type: string; bytes: number },
): Encoding => ({
  '@type': 'MediaObject',
  identifier,
  name,
  contentUrl: `files/${file.digest as Digest}`,
  encodingFormat: file.type,
  contentSize: `${file.bytes} B`,
  sha256: hexOf(file.digest as Digest),
  'ziyuan:bytes': file.bytes,
  'ziyuan:role': role,
})

/** Milliseconds as an ISO 8601 duration: 90500 → `PT90.5S`. */
const isoDuration = (milliseconds: number): string => `PT${milliseconds / 1000}S`

import type { Asset } from '../document'
import { Problem } from '../errors'
import type { Organisation } from '../organisation'
import type { Vocabulary } from '../vocabularies'

/** What the references of a working copy stand for, looked up before freezing, so that freezing needs no I/O. */
export interface References {
  /** The organisation responsible, with its lineage. */
  organisation: Organisation
  /** Assets by id: everything `assetsOf(copy)` names. */
  assets: ReadonlyMap<string, Asset>
  /** Names by vocabulary and code: everything `codesOf(copy)` names. */
  names: Readonly<Partial<Record<Vocabulary, Readonly<Record<string, string>>>>>
}

/** The asset of that id. Throws `not-found` when it was not resolved. */
export function assetOf(references: References, id: string): Asset {
  const asset = references.assets.get(id)
  if (!asset) throw new Problem('not-found', { what: `assets/${id}` })
  return asset
}

/** The name of a code. Throws `unknown-code` when the taxonomy has none. */
export function nameOf(references: References, vocabulary: Vocabulary, code: string): string {
  const names = references.names[vocabulary]
  const name = names && Object.hasOwn(names, code) ? names[code] : undefined
  if (name === undefined) throw new Problem('unknown-code', { field: vocabulary, value: code })
  return name
}

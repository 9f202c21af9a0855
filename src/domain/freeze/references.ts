import type { Asset } from '../document'
import { Problem } from '../errors'
import type { Organisation } from '../organisation'
import type { PublicationState } from '../publication'
import type { TaxonomyVocabulary as Vocabulary } from '../taxonomy/vocabularies'

/** What the references of a working copy stand for, looked up before freezing, so that freezing needs no I/O. */
export interface References {
  /** The organisation responsible, with its lineage. */
  organisation: Organisation
  /** Assets by id: everything `assetsOf(copy)` names. */
  assets: ReadonlyMap<string, Asset>
  /** Names by vocabulary and code: everything `codesOf(copy)` names. */
  names: Readonly<Partial<Record<Vocabulary, Readonly<Record<string, string>>>>>
  /** Published resources by identifier: everything `resourcesOf(copy)` names that was published here. */
  resources: ReadonlyMap<string, NamedResource>
}

/** A published resource as another one names it. */
export interface NamedResource {
  identifier: string
  name: string
  kind: string
  state: PublicationState
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

/** The published resource of that identifier, as a manifest names it. Throws `not-found` when there is none. */
export function resourceOf(references: References, identifier: string): Omit<NamedResource, 'state'> {
  const found = references.resources.get(identifier)
  if (!found) throw new Problem('not-found', { what: identifier })
  const { name, kind } = found
  return { identifier, name, kind }
}

import { authorise } from '../access'
import type { Asset } from '../domain/document'
import { Problem } from '../domain/errors'
import { assetsOf } from '../domain/freeze'
import type { Kind } from '../domain/identifiers'
import type { Context } from './operation'
import { referencesOf, workingCopyOf } from './workingCopy'

/**
 * The files that a working copy names, for whoever may read it: people who were invited from elsewhere have no right to
 * the organisation's files, but to these. Throws `not-found` and what access says.
 */
export async function workingFiles(
  { ports, actor }: Context,
  kind: Kind,
  document: string,
): Promise<{ docs: Asset[] }> {
  const copy = await workingCopyOf(ports.database, kind, document)
  authorise(actor, 'read', kind, { ...copy })
  const { assets } = await referencesOf(ports.database, copy)
  return { docs: [...assets.values()] }
}

/** One of them. */
export async function workingFile(
  { ports, actor }: Context,
  kind: Kind,
  document: string,
  asset: string,
): Promise<Asset> {
  const copy = await workingCopyOf(ports.database, kind, document)
  authorise(actor, 'read', kind, { ...copy })
  const found = assetsOf(copy).includes(asset) ? await ports.database.get<Asset>('assets', asset) : null
  if (!found) throw new Problem('not-found', { what: `assets/${asset}` })
  return found
}

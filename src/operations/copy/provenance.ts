import { isProblem } from '../../domain/errors'
import { type Manifest, paths } from '../../domain/manifest'
import type { Ports } from '../operation'
import type { PublicationRow } from '../publications'

/** Licences that let others build on a work when they name it. */
const open: readonly unknown[] = ['CC-BY-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0']

export interface Relation {
  type: string
  target: string
  note?: string | null
}

/** The relation that names the source of a copy: it is published, under a licence that allows building on it. Else null. */
export async function basedOn({ database, store }: Ports, identifier: string): Promise<Relation | null> {
  const row = await database.findOne<PublicationRow>('publications', {
    and: [{ identifier: { equals: identifier } }, { state: { equals: 'online' } }],
  })
  if (!row) return null
  try {
    const { content } = JSON.parse((await store.readAll(paths.manifest(row.manifest))).toString('utf8')) as Manifest
    return open.includes(content.license) ? { type: 'is-based-on', target: identifier, note: row.title } : null
  } catch (error) {
    if (isProblem(error, 'not-found')) return null
    throw error
  }
}

/** The relations with that one among them, once. */
export const withRelation = (relations: readonly Relation[], more: Relation | null): Relation[] =>
  more && !relations.some(({ type, target }) => type === more.type && target === more.target)
    ? [...relations, more]
    : [...relations]

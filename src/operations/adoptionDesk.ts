import { authorise } from '../access'
import { Problem } from '../domain/errors'
import type { AdoptionRow } from './adoptions'
import type { Context } from './operation'
import { type PublicationRow, versionsOf } from './publications'
import { type Shelf, shelfOf } from './shelf'

/** A resource as a school has it: read by its page in the admin and by any other program. */
export interface AdoptionDesk {
  resource: ResourceInShort
  shelf: Shelf
}

/** What a school must know of a resource to take it. */
export interface ResourceInShort {
  identifier: string
  kind: string
  title: string
  /** Row of the latest version. */
  publication: string | null
  /** Parts of the latest version. */
  parts: { identifier: string; name: string }[]
}

/** Throws `not-found` and what access says. */
export async function adoptionDesk(context: Context, id: string): Promise<AdoptionDesk> {
  const { ports, actor } = context
  const row = await ports.database.get<AdoptionRow>('adoptions', id)
  if (!row) throw new Problem('not-found', { what: `adoptions/${id}` })
  authorise(actor, 'read', 'adoptions', { ...row })
  const versions = await versionsOf(ports.database, row.identifier)
  return {
    resource: inShort(row, versions.at(-1)),
    shelf: await shelfOf(context, row.school, versions, row),
  }
}

export const inShort = (
  { identifier, kind, title }: Pick<AdoptionRow, 'identifier' | 'kind' | 'title'>,
  latest: PublicationRow | undefined,
): ResourceInShort => ({
  identifier,
  kind,
  title: latest?.title ?? title,
  publication: latest?.id ?? null,
  parts: latest?.data.parts ?? [],
})

import { derivedId } from '../domain/derivedId'
import { Problem } from '../domain/errors'
import type { Usage } from '../domain/usage'
import { unlessTaken } from '../engines/database/unlessTaken'
import type { Ports } from './operation'
import { organisationByCode, placeOf } from './organisations'
import { publicationId } from './publications'

/**
 * Enters a report of use that came over the Feedback API, under the organisation whose key brought it. One row for each
 * organisation, node, day, version and action holds the largest total reported, so reports may come again and out of
 * order. One write. Throws `not-found` for a version that was never published here, `foreign-organisation` for a key of
 * no organisation.
 */
export async function takeUsage(
  { database }: Pick<Ports, 'database'>,
  organisationCode: string | null,
  item: Usage,
): Promise<void> {
  const organisation = organisationCode === null ? null : await organisationByCode(database, organisationCode)
  if (!organisation) throw new Problem('foreign-organisation')
  const { node, day, identifier, version, action, count } = item
  if (!(await database.get('publications', publicationId(identifier, version))))
    throw new Problem('not-found', { what: `${identifier}@${version}` })
  const id = derivedId('usage', organisation.code, node, day, identifier, String(version), action)
  if (await unlessTaken(database.insert('usages', { id, ...item, ...placeOf(organisation) }))) return
  await database.compareAndSet('usages', { and: [{ id: { equals: id } }, { count: { less_than: count } }] }, { count })
}

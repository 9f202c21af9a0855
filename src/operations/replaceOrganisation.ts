import { placeOf } from '../access'
import { kinds } from '../domain/kinds'
import type { Organisation } from '../domain/organisation'
import type { Database } from '../engines/database/port'

/** Collections whose rows carry the place of an organisation, and the column that names it. A test holds it complete. */
export const placed: readonly { collection: string; column: string }[] = [
  ...kinds.map((collection) => ({ collection, column: 'organisation' })),
  { collection: 'assets', column: 'organisation' },
  { collection: 'users', column: 'organisation' },
  { collection: 'api-clients', column: 'organisation' },
  { collection: 'cases', column: 'organisation' },
  { collection: 'publications', column: 'organisation' },
  { collection: 'mirrors', column: 'organisation' },
  { collection: 'acknowledgements', column: 'organisation' },
  { collection: 'usages', column: 'organisation' },
  { collection: 'calls', column: 'organisation' },
  { collection: 'applications', column: 'organisation' },
  { collection: 'assignments', column: 'organisation' },
  { collection: 'adoptions', column: 'school' },
  { collection: 'organisation-events', column: 'organisation' },
  { collection: 'alliance-memberships', column: 'organisation' },
  { collection: 'transfers', column: 'organisation' },
  { collection: 'delegations', column: 'organisation' },
]
const page = 500

/**
 * Writes the place columns of every row of these organisations anew, after the tree was changed above them. Each row is
 * one write and the same again, so it may be stopped and repeated; it takes time with the number of rows.
 */
export async function replaceOrganisations(database: Database, organisations: readonly Organisation[]): Promise<void> {
  for (const organisation of organisations) {
    const { organisation: id, county, city, province } = placeOf(organisation)
    await database.update('organisations', id, { county, city, province })
    for (const { collection, column } of placed)
      for await (const row of rowsOf(database, collection, column, id))
        await database.update(collection, row, { county, city, province })
  }
}

/** Ids of the rows, in pages by id. */
async function* rowsOf(
  database: Database,
  collection: string,
  column: string,
  organisation: string,
): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const rows = await database.find(collection, {
      where: { and: [{ [column]: { equals: organisation } }, { id: { greater_than: after } }] },
      sort: 'id',
      limit: page,
    })
    yield* rows.map((row) => row.id)
    if (rows.length < page) return
    after = rows.at(-1)?.id ?? ''
  }
}

import type { Organisation } from '../domain/organisation'
import type { Database } from '../engines/database/port'
import type { Move } from './mergeMove'
import type { Ports } from './operation'
import { organisationOf } from './organisations'
import { replaceOrganisations } from './replaceOrganisation'

const page = 200

/** What stood below it stands below the other one, with the columns of everything beneath. */
export async function moveBranches({ database }: Ports, { from, into }: Move): Promise<void> {
  for await (const id of rowsOf(database, 'organisations', 'parent', from))
    await database.compareAndSet('organisations', { id: { equals: id } }, { parent: into })
  await replaceOrganisations(database, await belowOf(database, into))
}

/** Everything below it, also what stood there before: what a killed process had moved already is not told apart. */
async function belowOf(database: Database, top: string): Promise<Organisation[]> {
  const found: Organisation[] = []
  const waiting = [top]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for await (const id of rowsOf(database, 'organisations', 'parent', next)) {
      found.push(await organisationOf(database, id))
      waiting.push(id)
    }
  return found
}

/** Ids of the rows that name this organisation, in pages by id; a row may be moved while it is listed. */
export async function* rowsOf(
  database: Database,
  collection: string,
  column: string,
  organisation: string,
): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const rows = await database.find<{ id: string }>(collection, {
      where: { and: [{ [column]: { equals: organisation } }, { id: { greater_than: after } }] },
      sort: 'id',
      limit: page,
    })
    yield* rows.map(({ id }) => id)
    if (rows.length < page) return
    after = rows.at(-1)?.id ?? ''
  }
}

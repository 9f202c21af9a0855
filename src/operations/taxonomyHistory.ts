import { authorise } from '../access'
import { Problem } from '../domain/errors'
import type { Context } from './operation'

/** One change of a term: the columns that changed, as they were and as they became. */
interface TermChange {
  at: string
  by: string | null
  verb: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}

interface Line {
  at: string
  verb: string
  data: { actorName?: string | null; before?: Record<string, unknown>; after?: Record<string, unknown> }
}

const most = 100

/** What was changed about a term or region and by whom, newest first, the last hundred. Throws `not-found`. */
export async function termHistory(
  { ports: { database }, actor }: Context,
  collection: 'taxonomy-terms' | 'regions',
  id: string,
): Promise<{ changes: TermChange[] }> {
  authorise(actor, 'read-versions', collection, { id })
  if (!(await database.get(collection, id))) throw new Problem('not-found', { what: `${collection}/${id}` })
  const where = { subject: { equals: `${collection}/${id}` } }
  const lines = await database.find<Line>('audit-events', { where, sort: '-at', limit: most })
  return {
    changes: lines.map(({ at, verb, data: { actorName = null, before = {}, after = {} } }) => ({
      at,
      by: actorName,
      verb,
      before,
      after,
    })),
  }
}

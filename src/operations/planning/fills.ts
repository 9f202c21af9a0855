import type { Where } from 'payload'
import { authorise, filterFor } from '../../access'
import { cellName, chapterCell } from '../../domain/planning/cell'
import type { CaseRow } from '../cases'
import type { Context } from '../operation'
import type { PublicationRow } from '../publications'
import type { AssignmentRow } from './rows'

/** One thing that fills a cell of the coverage matrix, and where the admin shows it. */
export interface Fill {
  what: 'publication' | 'case' | 'assignment'
  id: string
  title: string
  note: string
}

/** Told at a time. */
const shown = 50

/** What fills a chapter for one kind, as far as this person may see it. */
export async function fills(context: Context, chapter: string, kind: string): Promise<{ fills: Fill[] }> {
  authorise(context.actor, 'read', 'tallies')
  const [published, open] = await Promise.all(
    (['publication', 'case'] as const).map((source) => counted(context, cellName(chapterCell(source, kind, chapter)))),
  )
  const [publications, cases, assignments] = await Promise.all([
    seen<PublicationRow>(context, 'publications', {
      and: [{ identifier: { in: published ?? [] } }, { state: { in: ['online', 'suspended'] } }],
    }),
    seen<CaseRow>(context, 'cases', { and: [{ resource: { in: open ?? [] } }, { status: { equals: 'in-review' } }] }),
    seen<AssignmentRow>(context, 'assignments', {
      and: [{ chapter: { equals: chapter } }, { kind: { equals: kind } }, { status: { equals: 'assigned' } }],
    }),
  ])
  return {
    fills: [
      ...publications.map(
        ({ id, title, version, identifier }): Fill => ({
          what: 'publication',
          id,
          title,
          note: `${identifier} v${version}`,
        }),
      ),
      ...cases.map(
        ({ id, title, data }): Fill => ({
          what: 'case',
          id,
          title: title ?? '',
          note: data?.stageName?.zh ?? '',
        }),
      ),
      ...assignments.map(
        ({ id, data, due }): Fill => ({
          what: 'assignment',
          id,
          title: data.organisationName,
          note: due,
        }),
      ),
    ],
  }
}

async function counted({ ports: { database } }: Context, cell: string): Promise<string[]> {
  const where: Where = { and: [{ cell: { equals: cell } }, { live: { equals: true } }] }
  return (await database.find<{ identifier: string }>('tally-entries', { where, limit: shown })).map(
    (row) => row.identifier,
  )
}

async function seen<T>({ ports: { database }, actor }: Context, collection: string, where: Where): Promise<T[]> {
  const filter = filterFor(actor, collection, 'read')
  if (filter === false) return []
  return database.find<T>(collection, {
    where: filter === true ? where : { and: [where, filter] },
    sort: 'id',
    limit: shown,
  })
}

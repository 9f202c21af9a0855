import type { Where } from 'payload'
import { filterFor } from '../access'
import type { Actor } from '../domain/actor'
import type { ChangeType } from '../domain/change'
import { Problem } from '../domain/errors'
import { type Kind, kinds } from '../domain/identifiers'
import type { Database } from '../engines/database/port'
import type { CaseRow } from './cases'
import type { Context } from './operation'

/** Days that the first page looks back. */
const days = 7
/** Works of each kind that are looked at, the latest edited first, and what one page tells of them. */
const works = 200
const told = 20

/** Something that happened to a work: its case went on, the log says something about it, or somebody remarked on it. */
export interface News {
  what: 'case' | 'log' | 'comment'
  at: string
  kind: Kind
  document: string
  title: string
  /** Status of the case, type of the entry; null for a remark. */
  state: CaseRow['status'] | ChangeType | null
  /** Name of whoever remarked. */
  by: string | null
}

interface WorkRow {
  id: string
  identifier: string
  number: string
  general?: { title?: string | null }
}
type Work = Pick<News, 'kind' | 'document' | 'title'> & { identifier: string }

/**
 * What happened in the last week to the works on whose teams the person is, by others than themselves, the latest first.
 * Throws `sign-in-required`.
 */
export async function newsOf({ ports: { database, clock }, actor }: Context): Promise<{ since: string; news: News[] }> {
  if (actor.kind === 'anonymous') throw new Problem('sign-in-required')
  const since = new Date(clock.now().getTime() - days * 86_400_000).toISOString()
  const own = (await Promise.all(kinds.map((kind) => worksOf(database, actor, kind)))).flat()
  if (own.length === 0) return { since, news: [] }
  const found = await Promise.all([
    ofCases(database, actor, own, since),
    ofLog(database, own, since),
    ofComments(database, actor, own, since),
  ])
  const news = found.flat().sort((a, b) => b.at.localeCompare(a.at))
  return { since, news: news.slice(0, told) }
}

async function worksOf(database: Database, actor: Actor, kind: Kind): Promise<Work[]> {
  const mayRead = filterFor(actor, kind, 'read')
  if (mayRead === false) return []
  const onTeam: Where = { team: { in: [actor.id] } }
  const where = mayRead === true ? onTeam : { and: [onTeam, mayRead] }
  const rows = await database.find<WorkRow>(kind, { where, sort: '-updatedAt', limit: works })
  return rows.map(({ id, identifier, number, general }) => ({
    kind,
    document: id,
    identifier,
    title: general?.title ?? number,
  }))
}

const newsAbout = (work: Work | undefined, rest: Pick<News, 'what' | 'at' | 'state' | 'by'>): News[] =>
  work ? [{ kind: work.kind, document: work.document, title: work.title, ...rest }] : []

/** A case is told once, as it stands now: what one reviewer said is the case's own page to tell. */
async function ofCases(database: Database, actor: Actor, own: readonly Work[], since: string): Promise<News[]> {
  const byResource = new Map(own.map((work) => [work.identifier, work]))
  const ofWorks: Where = { resource: { in: [...byResource.keys()] } }
  const cases = await database.find<CaseRow>('cases', { where: ofWorks, sort: '-submittedAt', limit: works })
  if (cases.length === 0) return []
  const where: Where = {
    and: [
      { case: { in: cases.map(({ id }) => id) } },
      { at: { greater_than: since } },
      { actor: { not_equals: actor.id } },
    ],
  }
  const events = await database.find<{ case: string; at: string }>('case-events', { where, sort: '-at', limit: works })
  return cases.flatMap((row) => {
    const latest = events.find((event) => event.case === row.id)
    if (!latest || row.status === 'opening') return []
    return newsAbout(byResource.get(row.resource), { what: 'case', at: latest.at, state: row.status, by: null })
  })
}

async function ofLog(database: Database, own: readonly Work[], since: string): Promise<News[]> {
  const byIdentifier = new Map(own.map((work) => [work.identifier, work]))
  const where: Where = { and: [{ identifier: { in: [...byIdentifier.keys()] } }, { at: { greater_than: since } }] }
  const rows = await database.find<{ identifier: string; at: string; type: ChangeType }>('changes', {
    where,
    sort: '-seq',
    limit: told,
  })
  return rows.flatMap(({ identifier, at, type }) =>
    newsAbout(byIdentifier.get(identifier), { what: 'log', at, state: type, by: null }),
  )
}

async function ofComments(database: Database, actor: Actor, own: readonly Work[], since: string): Promise<News[]> {
  const byDocument = new Map(own.map((work) => [work.document, work]))
  const where: Where = {
    and: [
      { document: { in: [...byDocument.keys()] } },
      { at: { greater_than: since } },
      { author: { not_equals: actor.id } },
      { deletedAt: { exists: false } },
    ],
  }
  const rows = await database.find<{ document: string; at: string; authorName: string }>('comments', {
    where,
    sort: '-at',
    limit: told,
  })
  return rows.flatMap(({ document, at, authorName }) =>
    newsAbout(byDocument.get(document), { what: 'comment', at, state: null, by: authorName }),
  )
}

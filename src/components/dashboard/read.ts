import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Role } from '../../domain/actor'
import { kinds } from '../../domain/identifiers'
import type { AcknowledgementRow } from '../../operations/acknowledge'
import type { AdoptionRow } from '../../operations/adoptions'
import type { CaseRow } from '../../operations/cases'
import type { PublicationRow } from '../../operations/publications'

/** Rows of each list on the first page; the rest is one click away. */
const shown = 20

export interface Work {
  kind: string
  id: string
  identifier: string
  number: string
  title: string | null
  updatedAt: string
  case: CaseRow | null
}

export interface Order {
  adoption: AdoptionRow
  publication: PublicationRow
}

interface Membership {
  organisation: string
  roles: Role[]
}

/** Organisations where the person has one of the roles. */
export function placesWith(req: PayloadRequest, ...roles: Role[]): string[] {
  const memberships = (req.user as { memberships?: Membership[] } | null)?.memberships ?? []
  return memberships.filter((m) => m.roles.some((role) => roles.includes(role))).map((m) => m.organisation)
}

/** Everything is read as the person: what their rights leave out is not there. */
async function find<T>(
  req: PayloadRequest,
  collection: string,
  where: Where,
  sort: string,
  limit = shown,
): Promise<T[]> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where,
    sort,
    limit,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as T[]
}

/** Cases that wait for a decision where the person reviews, the nearest deadline first. */
export const tasksOf = (req: PayloadRequest, organisations: string[]): Promise<CaseRow[]> =>
  find(req, 'cases', { and: [{ holder: { in: organisations } }, { status: { equals: 'in-review' } }] }, 'deadline')

interface StoredWork extends Omit<Work, 'kind' | 'title' | 'case'> {
  general?: { title?: string | null }
}

/** The person's own working copies of every kind, each with its latest case. */
export async function worksOf(req: PayloadRequest): Promise<Work[]> {
  const byKind = await Promise.all(
    kinds.map(async (kind) => {
      const rows = await find<StoredWork>(req, kind, { team: { contains: req.user?.id } }, '-updatedAt')
      return rows.map((row): Work => ({ ...row, kind, title: row.general?.title ?? null, case: null }))
    }),
  )
  const works = byKind
    .flat()
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, shown)
  const cases = await find<CaseRow>(
    req,
    'cases',
    { resource: { in: works.map((work) => work.identifier) } },
    '-ordinal',
    100,
  )
  return works.map((work) => ({ ...work, case: cases.find((one) => one.resource === work.identifier) ?? null }))
}

export const adoptionsOf = (req: PayloadRequest, schools: string[]): Promise<AdoptionRow[]> =>
  find(req, 'adoptions', { school: { in: schools } }, '-updatedAt')

/** Orders on what the school has in use that nobody of it acknowledged yet. */
export async function ordersOf(req: PayloadRequest, schools: string[], adoptions: AdoptionRow[]): Promise<Order[]> {
  const inUse = adoptions.filter((adoption) => adoption.status !== 'stopped')
  if (inUse.length === 0) return []
  const identifiers = inUse.map((adoption) => adoption.identifier)
  const stopped = ['recalled', 'suspended', 'withdrawn', 'erased']
  const [publications, acknowledged] = await Promise.all([
    find<PublicationRow>(
      req,
      'publications',
      { and: [{ identifier: { in: identifiers } }, { state: { in: stopped } }] },
      '-seq',
    ),
    find<AcknowledgementRow>(req, 'acknowledgements', { school: { in: schools } }, '-at', 500),
  ])
  return publications.flatMap((publication) => {
    const adoption = inUse.find((one) => one.identifier === publication.identifier)
    const done = acknowledged.some((one) => one.seq === publication.seq && one.school === adoption?.school)
    return adoption && !done ? [{ adoption, publication }] : []
  })
}

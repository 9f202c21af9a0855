import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Role } from '../../domain/actor'
import { chinaDate } from '../../domain/calendar'
import { type Delegated, holdsAt } from '../../domain/delegation'
import { kinds } from '../../domain/identifiers'
import type { AdoptionRow } from '../../operations/adoptions'
import type { CaseRow } from '../../operations/cases'
import type { CallRow } from '../../operations/planning/rows'

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

/** Rights in an organisation: a membership, or what was lent for a time. */
interface Held {
  organisation: string
  roles: readonly Role[]
}
type SignedIn = { memberships?: Held[]; delegated?: Delegated[] } | null

/** Organisations where one of the roles is the person's own. */
export const ownPlaces = (req: PayloadRequest, ...roles: Role[]): string[] =>
  having(roles, (req.user as SignedIn)?.memberships ?? [])

/** The same with those where it was lent to them and holds now. */
export function placesWith(req: PayloadRequest, ...roles: Role[]): string[] {
  const lent = ((req.user as SignedIn)?.delegated ?? []).filter((one) => holdsAt(one, new Date()))
  return [...new Set([...ownPlaces(req, ...roles), ...having(roles, lent)])]
}

const having = (roles: readonly Role[], held: readonly Held[]): string[] =>
  held.filter((one) => one.roles.some((role) => roles.includes(role))).map(({ organisation }) => organisation)

/** Everything is read as the person: what their rights leave out is not there. */
export async function find<T>(
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
    disableErrors: true,
    req,
  })
  return docs as T[]
}

/** Cases that wait for a decision where the person reviews, the nearest deadline first. */
export const tasksOf = (req: PayloadRequest, organisations: string[]): Promise<CaseRow[]> =>
  find(req, 'cases', { and: [{ holder: { in: organisations } }, { status: { equals: 'in-review' } }] }, 'deadline')

const placeColumns = ['organisation', 'county', 'city', 'province']

/** Cases of works from these organisations and below whose deadline has passed; the case's deadline counts working days. */
export const lateOf = (req: PayloadRequest, organisations: string[], now: Date): Promise<CaseRow[]> =>
  find(
    req,
    'cases',
    {
      and: [
        { status: { equals: 'in-review' } },
        { deadline: { less_than: now.toISOString() } },
        { or: placeColumns.map((column) => ({ [column]: { in: organisations } })) },
      ],
    },
    'deadline',
  )

/** Calls that the person sees and that take applications today, the one that closes first before the others. */
export function openCallsOf(req: PayloadRequest, now: Date): Promise<CallRow[]> {
  const today = chinaDate(now)
  return find(
    req,
    'calls',
    { and: [{ opens: { less_than_equal: today } }, { closes: { greater_than_equal: today } }] },
    'closes',
  )
}

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

/** What these schools have taken and nobody has admitted yet, the longest waiting first. */
export const toAdmitOf = (req: PayloadRequest, schools: string[]): Promise<AdoptionRow[]> =>
  find(req, 'adoptions', { and: [{ school: { in: schools } }, { status: { equals: 'adopted' } }] }, 'updatedAt')

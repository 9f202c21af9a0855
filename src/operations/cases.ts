import { chinaCalendar } from '../domain/calendar'
import { canonical, type Digest, digestOf } from '../domain/canonical'
import { derivedId } from '../domain/derivedId'
import { Problem } from '../domain/errors'
import { type Content, paths } from '../domain/manifest'
import { type CaseState, fold, holderOf } from '../domain/review'
import type { CaseEvent } from '../domain/review/types'
import type { Database } from '../engines/database/port'
import type { Ports } from './operation'
import { organisationByCode, placeOf } from './organisations'

/** Working days of this centre. Days that operators add come with their own table in a later issue. */
export const calendar = chinaCalendar()

/** A case as lists show it: made before its first event, everything else derived from its history. */
export interface CaseRow {
  id: string
  resource: string
  kind: string
  document: string
  ordinal: number
  digest: string | null
  title: string | null
  /** `opening` until the first event stands; then the fold's status. */
  status: CaseState['status'] | 'opening'
  /** Key of the current stage; `publish` while an accepted case waits for its entry in the log. */
  stage: string | null
  /** Id of the organisation that must act. */
  holder: string | null
  deadline: string | null
  policyKey: string | null
  policyVersion: number | null
  submittedBy: string | null
  /** Ids of the submission's team between spaces. */
  team: string | null
  steps: number
  submittedAt: string | null
  /** Where the work comes from; empty until the first event stands, so that nobody sees a case that was never opened. */
  organisation: string | null
  county: string | null
  city: string | null
  province: string | null
  data: CaseSummary | null
}

/** What lists show beside the columns. */
interface CaseSummary {
  stageName: { zh: string; en: string } | null
  holderName: string | null
  /** False: the deadline reaches into a year whose holidays are not announced. */
  deadlineCovered: boolean
}

interface EventRow {
  id: string
  case: string
  index: number
  type: string
  actor: string
  organisation: string | null
  at: string
  digest: string
  operation: string
  /** The event, and the fingerprint of the request that made it. */
  data: CaseEvent & { request?: string }
}

/** A case never has more events than a list holds: recusals are bounded by the people of four organisations. */
export const historyOf = async (database: Database, caseId: string): Promise<CaseEvent[]> =>
  (await database.listBy<EventRow>('case-events', 'case', caseId, 'index')).map((row) => row.data)

export interface KnownCase {
  /** Its row as its history has it. */
  row: CaseRow
  state: CaseState
  /** Its row as it stands. */
  stored: CaseRow
}

/** The case and its state. Throws `not-found`, also for a row whose first event never came. */
export async function caseOf(database: Database, id: string): Promise<KnownCase> {
  const stored = await database.get<CaseRow>('cases', id)
  const history = stored ? await historyOf(database, id) : []
  if (!stored || history.length === 0) throw new Problem('not-found', { what: `cases/${id}` })
  const state = fold(history)
  const place = stored.organisation === null ? await placeOfWork(database, state) : {}
  return { row: { ...stored, ...place, ...(await summaryOf(database, id, state)) }, state, stored }
}

async function placeOfWork(database: Database, state: CaseState) {
  const organisation = await organisationByCode(database, state.submission.workOrganisation)
  return organisation ? placeOf(organisation) : {}
}

/** The frozen content of a digest, checked against it. Throws `not-found` and `digest-mismatch`. */
export async function contentOf({ store }: Pick<Ports, 'store'>, digest: Digest): Promise<Content> {
  const bytes = await store.readAll(paths.submission(digest))
  if (digestOf(bytes) !== digest)
    throw new Problem('digest-mismatch', { name: paths.submission(digest), expected: digest, actual: digestOf(bytes) })
  return JSON.parse(bytes.toString('utf8')) as Content
}

export const contentBytes = (content: Content): string => canonical(content)

/** The event of an operation that was carried out before; null when it was not. */
export const eventOfOperation = (database: Database, operation: string): Promise<EventRow | null> =>
  database.getBy<EventRow>('case-events', 'operation', operation)

/**
 * Appends one event: the commit point of everything that happens in a case. Throws `duplicate-value` when its place or
 * its operation is taken: the caller knows what that means.
 */
export async function append(ports: Ports, caseId: string, event: CaseEvent, operation: string, request?: Digest) {
  const { index, type, actor, organisation, at, digest } = event
  const data = request ? { ...event, request } : event
  const row: EventRow = {
    id: ports.ids.next(),
    case: caseId,
    index,
    type,
    actor,
    organisation,
    at,
    digest,
    operation,
    data,
  }
  await ports.database.insert('case-events', row)
}

type Summary = Omit<
  CaseRow,
  'id' | 'resource' | 'kind' | 'document' | 'ordinal' | 'title' | 'organisation' | 'county' | 'city' | 'province'
>

async function summaryOf(database: Database, caseId: string, state: CaseState): Promise<Summary> {
  const holder = holderOf(state)
  const organisation = holder?.organisation ? await organisationByCode(database, holder.organisation) : null
  const { policy, team } = state.submission
  const stage = policy.stages.find((one) => one.key === holder?.stage)
  return {
    digest: state.digest,
    status: state.status,
    stage: holder?.stage ?? ((await waitsForPublication(database, caseId, state)) ? 'publish' : null),
    holder: organisation?.id ?? null,
    deadline: holder?.due?.at ?? null,
    policyKey: policy.key,
    policyVersion: policy.version,
    submittedBy: state.submittedBy.actor,
    team: team.join(' '),
    steps: state.steps,
    submittedAt: state.submittedAt,
    data: {
      stageName: stage?.name ?? null,
      holderName: organisation?.name ?? null,
      deadlineCovered: holder?.due?.covered ?? true,
    },
  }
}

const waitsForPublication = async (database: Database, caseId: string, state: CaseState): Promise<boolean> =>
  state.status === 'accepted' && !(await database.getBy('changes', 'operation', publishOperation(caseId)))

/** Name of the log operation that publishes a case: whoever tries, it enters once. */
export const publishOperation = (caseId: string): string => `publish:${caseId}`

/** The row's id, for a document's next case: the same for whoever tries, so that an orphan is taken up, not doubled. */
export const caseIdOf = (resource: string, ordinal: number): string => derivedId('case', resource, String(ordinal))

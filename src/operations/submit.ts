import { authorise } from '../access'
import { type Digest, digestOf } from '../domain/canonical'
import { completeness, requiredOf } from '../domain/completeness'
import type { AnyWorkingCopy } from '../domain/document'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { freeze, type References } from '../domain/freeze'
import type { Kind } from '../domain/identifiers'
import { type Content, digestOfFile, filesOf, paths } from '../domain/manifest'
import { type CaseState, type Command, decide, fold } from '../domain/review'
import type { Answer, CaseEvent } from '../domain/review/types'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { actingFor } from './acting'
import { append, type CaseRow, calendar, caseIdOf, contentBytes, eventOfOperation, historyOf } from './cases'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import type { Context, Ports } from './operation'
import { authoritiesOf, mustBeActive } from './organisations'
import { refreshCase } from './refreshCase'
import { rulesFor } from './reviewRules'
import { referencesOf, workingCopyOf } from './workingCopy'

export interface Submit extends Keyed {
  kind: Kind
  document: string
  /** The revision that the author looked at when signing. */
  revision: number
  /** What the author signed (承诺书). */
  commitment: string
  /** Answer to every item of the self-check, by its code. */
  selfCheck: Record<string, Answer>
  /** What was done about each finding of the returned case, by the finding's id. */
  answersFindings?: Record<string, string>
}

/**
 * Freezes a working copy and opens its case. The case's first event is the commit point: a frozen content that nobody
 * submitted and a row whose event never came are harmless and are taken up by the next attempt.
 * Throws `stale-revision`, `incomplete`, `case-open`, `no-policy`, what the review engine and access say.
 */
export async function submit(context: Context, input: Submit): Promise<CaseRow> {
  const { ports, actor } = context
  const operation = operationName('submit', actor, input.key)
  const copy = await workingCopyOf(ports.database, input.kind, input.document)
  authorise(actor, 'submit', input.kind, copy as unknown as Record<string, unknown>)
  const request = fingerprint(input)
  const before = await eventOfOperation(ports.database, operation)
  if (before) {
    sameRequest(before.data.request, request)
    return (await refreshCase(ports, before.case)).row
  }
  if (copy.revision !== input.revision)
    throw new Problem('stale-revision', { expected: input.revision, actual: copy.revision })

  const latest = await latestCase(ports.database, copy.identifier)
  if (latest.state?.status === 'in-review') throw new Problem('case-open', { case: latest.id })
  const references = await referencesOf(ports.database, copy)
  mustBeActive(references.organisation)
  isComplete(copy, references)
  const content = freeze(copy, references)
  const event = await opening(context, input, { copy, references, content, latest })

  await keepFrozen(ports, content, event.digest)
  failpoint('submit:after-freeze')
  const id = await openRow(ports, copy, latest.ordinal + 1)
  failpoint('submit:after-row')
  await commit(ports, id, event, operation, request)
  failpoint('submit:after-event')
  return (await refreshCase(ports, id)).row
}

export interface Latest {
  id: string | null
  ordinal: number
  state: CaseState | null
}

/** The last case of a resource that has a history; rows without one do not count. */
export async function latestCase(database: Database, resource: string): Promise<Latest> {
  const rows = await database.find<CaseRow>('cases', {
    where: { resource: { equals: resource } },
    sort: '-ordinal',
    limit: 2,
  })
  for (const row of rows) {
    const history = await historyOf(database, row.id)
    if (history.length > 0) return { id: row.id, ordinal: row.ordinal, state: fold(history) }
  }
  return { id: null, ordinal: 0, state: null }
}

function isComplete(copy: AnyWorkingCopy, references: References): void {
  const missing = requiredOf(completeness(copy, references.assets, references.resources))
  if (missing.length > 0)
    throw new Problem('incomplete', { missing: missing.map((one) => one.zh), places: missing.slice(0, 100) })
}

interface Frozen {
  copy: AnyWorkingCopy
  references: References
  content: Content
  latest: Latest
}

/** The first event, with everything the case pins: policy, checklist, team, lineage. */
async function opening({ ports, actor }: Context, input: Submit, { copy, references, content, latest }: Frozen) {
  const { organisation } = references
  const { policy, checklist } = await rulesFor(ports.database, copy, organisation.level)
  const command: Command = {
    type: 'submit',
    by: actingFor(actor, organisation.code),
    at: ports.clock.now(),
    digest: digestOf(contentBytes(content)),
    data: {
      resource: copy.identifier,
      kind: copy.kind,
      ordinal: latest.ordinal + 1,
      policy,
      checklist,
      team: copy.team,
      workOrganisation: organisation.code,
      workLevel: organisation.level,
      lineage: authoritiesOf(organisation),
      commitment: input.commitment,
      answersCase: latest.state?.status === 'returned' ? latest.id : null,
      answersFindings: input.answersFindings ?? {},
      selfCheck: input.selfCheck,
    },
  }
  return decide(null, command, calendar)[0] as CaseEvent
}

/** Writes the frozen content, once its every file is seen to be there. */
async function keepFrozen({ store }: Ports, content: Content, digest: Digest): Promise<void> {
  for (const file of filesOf(content))
    if ((await store.size(paths.file(digestOfFile(file)))) === null)
      throw new Problem('not-found', { what: `${file.name} ${digestOfFile(file)}` })
  await store.putOnce(paths.submission(digest), contentBytes(content))
}

/** The row that the event will belong to. Its id follows from resource and ordinal, so an orphan is met again. */
async function openRow({ database }: Ports, copy: AnyWorkingCopy, ordinal: number): Promise<string> {
  const id = caseIdOf(copy.identifier, ordinal)
  const row: Partial<CaseRow> & { id: string } = {
    id,
    resource: copy.identifier,
    kind: copy.kind,
    document: copy.id,
    ordinal,
    status: 'opening',
    steps: 0,
  }
  // Taken by an earlier attempt that did not get as far as its event, or by somebody else right now: the event decides.
  await unlessTaken(database.insert('cases', row))
  return id
}

async function commit(ports: Ports, id: string, event: CaseEvent, operation: string, request: Digest): Promise<void> {
  if (await unlessTaken(append(ports, id, event, operation, request))) return
  const mine = await eventOfOperation(ports.database, operation)
  if (!mine) throw new Problem('case-open', { case: id })
  sameRequest(mine.data.request, request)
}

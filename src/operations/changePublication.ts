import { authorise, type Verb } from '../access'
import type { Audience } from '../domain/audience'
import { canonical } from '../domain/canonical'
import type { Change, ChangeType } from '../domain/change'
import { derivedId } from '../domain/derivedId'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { PublicationState } from '../domain/publication'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import type { Context } from './operation'
import { type PublicationRow, refreshPublications, versionsOf } from './publications'

/** What every decision about something published says. */
export interface ChangePublication extends Keyed {
  /** Id of the row of a version; decisions about the resource may name any of its versions. */
  publication: string
  /** The row's `seq` that the person saw. */
  seq: number
  reason: string
}

/** What a verb means for the log. */
export interface Meaning {
  verb: Verb
  type: ChangeType
  /** The version concerned; null: the whole resource. */
  version: number | null
  /** A file instead of the resource. */
  file?: string
  audience?: Audience
  until?: string | null
  /** States of the resource's latest version (or the version meant) in which this may be decided. */
  from: readonly PublicationState[]
  /** Throws when this row is not one to decide so about; not asked again on a replay. */
  check?: (row: PublicationRow) => void
}

interface Decision {
  id: string
  at: string
  actor: string
  verb: string
  subject: string
  organisation: string
  outcome: 'decided'
  data: { change: Change; request: string; actorName: string; publication: string }
}

/**
 * One decision about what is published. The decision with its actor and reason is written down first (audit trail), then
 * left to the log, whose entry is the commit point; then the rows follow. Of two decisions on one picture the first
 * counts: both name the same operation. Throws `conflict`, `state-not-allowed`, `reason-required`, `log-pending`, and
 * what access says.
 */
export async function changePublication(
  context: Context,
  input: ChangePublication,
  meaning: Meaning,
): Promise<PublicationRow> {
  const { ports, actor } = context
  const { database } = ports
  const id = derivedId('decision', operationName(meaning.verb, actor, input.key))
  const request = fingerprint(input)
  const row = await database.get<PublicationRow>('publications', input.publication)
  if (!row) throw new Problem('not-found', { what: `publications/${input.publication}` })
  authorise(actor, meaning.verb, 'publications', { ...row })
  const before = await database.get<Decision>('audit-events', id)
  if (before) sameRequest(before.data.request, request)
  const change = before?.data.change ?? (await changeOf(database, input, meaning, row))
  if (!before) {
    await record(context, { id, row, verb: meaning.verb, change, request })
    failpoint(`${meaning.verb}:after-decision`)
  }
  await enter(context, id, change)
  failpoint(`${meaning.verb}:after-entry`)
  await refreshPublications(ports, row.identifier)
  return (await database.get<PublicationRow>('publications', row.id)) ?? row
}

async function changeOf(
  database: Database,
  input: ChangePublication,
  meaning: Meaning,
  row: PublicationRow,
): Promise<Change> {
  if (input.reason.trim() === '') throw new Problem('reason-required')
  meaning.check?.(row)
  if (input.seq !== row.seq) throw new Problem('conflict', { expected: input.seq, actual: row.seq })
  const versions = await versionsOf(database, row.identifier)
  const concerned = meaning.version === null ? versions.at(-1) : versions.find((one) => one.version === meaning.version)
  if (!concerned) throw new Problem('not-found', { what: `${row.identifier}@${meaning.version}` })
  if (!meaning.from.includes(concerned.state))
    throw new Problem('state-not-allowed', { state: concerned.state, verb: meaning.verb, allowed: [...meaning.from] })
  return {
    operation: `decision:${meaning.file ?? row.identifier}:${row.seq}`,
    type: meaning.type,
    identifier: meaning.file ?? row.identifier,
    kind: meaning.file ? null : row.kind,
    version: meaning.version,
    manifest: null,
    audience: meaning.audience ?? concerned.data.audience,
    reason: input.reason.trim(),
    until: meaning.until ?? null,
  }
}

interface Recorded {
  id: string
  row: PublicationRow
  verb: Verb
  change: Change
  request: string
}

async function record({ ports, actor }: Context, { id, row, verb, change, request }: Recorded): Promise<void> {
  const decision: Decision = {
    id,
    at: ports.clock.now().toISOString(),
    actor: actor.id,
    verb,
    subject: change.identifier ?? '',
    organisation: actor.memberships[0]?.organisation.id ?? '',
    outcome: 'decided',
    data: { change, request, actorName: actor.name, publication: row.id },
  }
  // The same request twice at once: one decision.
  await unlessTaken(ports.database.insert('audit-events', decision))
}

/** Leaves the intent and waits for the entry. Whoever meets another decision under the operation's name came second. */
async function enter(context: Context, decision: string, change: Change): Promise<void> {
  const { log, database } = context.ports
  await log.intend(change)
  const entered = await database.findOne<{ data: Change }>('intents', { operation: { equals: change.operation } })
  if (entered && canonical(entered.data) !== canonical(change)) {
    await noteLost(context, decision, change)
    throw new Problem('conflict', { operation: change.operation })
  }
  await log.committed(change.operation)
}

/** The trail is append-only: that a decision came second is a row of its own. */
async function noteLost({ ports, actor }: Context, decision: string, change: Change): Promise<void> {
  const at = ports.clock.now().toISOString()
  const row = { id: derivedId('lost', decision), at, actor: actor.id, verb: change.type, subject: change.identifier }
  await unlessTaken(ports.database.insert('audit-events', { ...row, outcome: 'conflict', data: { decision } }))
}

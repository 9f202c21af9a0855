import { authorise } from '../../access'
import { chinaDate } from '../../domain/calendar'
import { derivedId } from '../../domain/derivedId'
import { Problem } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import { checkAnswers, mustBeOpen } from '../../domain/planning/call'
import { reopenable } from '../../domain/planning/status'
import { unlessTaken } from '../../engines/database/unlessTaken'
import type { Keyed } from '../idempotency'
import type { Context } from '../operation'
import { organisationOf, placeOf } from '../organisations'
import { actBy, rowOf, unchanged, wasDone } from './act'
import { mustBeChapter } from './chapter'
import type { ApplicationRow, CallRow, TeamMember } from './rows'

export interface Apply extends Keyed {
  call: string
  /** Id of the organisation that applies. */
  organisation: string
  title: string
  kind: Kind
  chapter?: string | null
  team: TeamMember[]
  expected: string
  answers: Record<string, string>
}

/**
 * 申报: an organisation's person proposes a resource. A work is one row of its call and organisation, whoever enters it and
 * however often: the row's id says so. One write, the commit point.
 * Throws `call-not-open`, `already-applied`, `not-asked-for`, `missing-field`, and what access says.
 */
export async function apply(context: Context, input: Apply): Promise<ApplicationRow> {
  const { database, clock } = context.ports
  const organisation = await organisationOf(database, input.organisation)
  const place = placeOf(organisation)
  authorise(context.actor, 'apply', 'applications', { ...place })
  const call = await rowOf<CallRow>(context, 'calls', input.call)
  if (!organisation.lineage.some(({ id }) => id === call.organisation)) throw new Problem('foreign-organisation')
  const act = actBy(context, 'apply', input)
  const title = input.title.trim()
  const id = derivedId('application', call.id, organisation.id, input.kind, title)
  const before = await database.get<ApplicationRow>('applications', id)
  if (before && wasDone(before, act)) return before
  if (before && !reopenable.includes(before.status)) throw new Problem('already-applied', { title })
  mustBeOpen(call, chinaDate(clock.now()))
  if (!call.data.kinds.includes(input.kind))
    throw new Problem('not-asked-for', { kind: input.kind, kinds: call.data.kinds })
  if (input.expected < call.opens) throw new Problem('invalid-input', { field: 'expected', reason: `< ${call.opens}` })
  checkAnswers(call.data.form, input.answers)
  if (input.chapter) await mustBeChapter(database, input.chapter)
  const row: ApplicationRow = {
    id,
    call: call.id,
    caller: call.organisation,
    title,
    kind: input.kind,
    chapter: input.chapter || null,
    expected: input.expected,
    status: 'applied',
    submittedBy: context.actor.id,
    seat: null,
    linked: null,
    identifier: null,
    version: null,
    ...place,
    steps: (before?.steps ?? 0) + 1,
    data: {
      organisationName: organisation.name,
      team: input.team,
      answers: input.answers,
      digest: null,
      checks: before?.data.checks ?? [],
      provider: null,
      people: [],
      history: [...(before?.data.history ?? []), act],
    },
  }
  return before ? again(context, before, row) : first(context, row)
}

async function first({ ports: { database } }: Context, row: ApplicationRow): Promise<ApplicationRow> {
  if (await unlessTaken(database.insert('applications', row))) return row
  return settled(await database.get<ApplicationRow>('applications', row.id), row)
}

/** The same work once more, after it was withdrawn, declined or refused. */
async function again({ ports: { database } }: Context, before: ApplicationRow, row: ApplicationRow) {
  const { id: _, ...columns } = row
  if (await database.compareAndSet('applications', unchanged(before), columns)) return row
  return settled(await database.get<ApplicationRow>('applications', row.id), row)
}

/** What stands there by somebody else: our own act by an earlier try, or another person's. */
function settled(stored: ApplicationRow | null, row: ApplicationRow): ApplicationRow {
  const act = row.data.history.at(-1)
  if (stored && act && wasDone(stored, act)) return stored
  throw new Problem('already-applied', { title: row.title })
}

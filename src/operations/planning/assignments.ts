import { authorise } from '../../access'
import { chinaDate } from '../../domain/calendar'
import { derivedId } from '../../domain/derivedId'
import { Problem } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import type { Organisation } from '../../domain/organisation'
import type { AssignmentStep } from '../../domain/planning/status'
import { unlessTaken } from '../../engines/database/unlessTaken'
import type { Keyed } from '../idempotency'
import type { Context } from '../operation'
import { mustBeActive, organisationOf, placeOf } from '../organisations'
import { actBy, actOnRow, type OnRow, reasonOf, rowOf, type Written, wasDone } from './act'
import { mustBeChapter, textbookOf } from './chapter'
import { resultOf } from './result'
import type { AssignmentRow, CallRow } from './rows'

export interface Assign extends Keyed {
  chapter: string
  kind: Kind
  /** Id of the organisation that is to build it. */
  organisation: string
  due: string
  /** Id of the call it belongs to. */
  call?: string | null
}

/**
 * 分配章节: an organisation above gives a chapter to one below. One row, the commit point; of a chapter, kind and call no
 * second assignment stands (unique). Throws `already-assigned`, `unknown-code`, `invalid-input`, and what access says.
 */
export async function assign(context: Context, input: Assign): Promise<AssignmentRow> {
  const { database, clock } = context.ports
  const organisation = await organisationOf(database, input.organisation)
  authorise(context.actor, 'assign', 'assignments', { ...placeOf(organisation) })
  const act = actBy(context, 'assign', input)
  const id = derivedId('assignment', act.operation)
  const before = await database.get<AssignmentRow>('assignments', id)
  if (before && wasDone(before, act)) return before
  mustBeActive(organisation)
  const today = chinaDate(clock.now())
  if (input.due < today) throw new Problem('invalid-input', { field: 'due', reason: `< ${today}` })
  await mustBeChapter(database, input.chapter)
  const call = input.call ? await rowOf<CallRow>(context, 'calls', input.call) : null
  const caller = giverOf(context, organisation, call)
  const row: AssignmentRow = {
    id,
    call: call?.id ?? '',
    caller,
    slot: slotOf(call?.id ?? '', input.kind, input.chapter),
    chapter: input.chapter,
    textbook: textbookOf(input.chapter),
    kind: input.kind,
    due: input.due,
    status: 'assigned',
    identifier: null,
    version: null,
    ...placeOf(organisation),
    steps: 1,
    data: { organisationName: organisation.name, passedOn: [], digest: null, history: [act] },
  }
  if (await unlessTaken(database.insert('assignments', row))) return row
  const stored = await database.get<AssignmentRow>('assignments', id)
  if (stored && wasDone(stored, act)) return stored
  throw await taken(context, row)
}

const slotOf = (call: string, kind: string, chapter: string): string => `${call}|${kind}|${chapter}`

async function taken({ ports: { database } }: Context, { slot, chapter }: AssignmentRow): Promise<Problem> {
  const holder = await database.findOne<AssignmentRow>('assignments', { slot: { equals: slot } })
  return new Problem('already-assigned', { chapter, organisation: holder?.data.organisationName ?? '' })
}

/** The organisation in whose name it is given: the call's, or the nearest of the giver's own above the taker. */
function giverOf({ actor }: Context, organisation: Organisation, call: CallRow | null): string {
  const mine = actor.memberships
    .filter(({ roles }) => roles.some((role) => role === 'org-admin' || role === 'editor'))
    .map((membership) => membership.organisation.id)
  const above = organisation.lineage.map(({ id }) => id).filter((id) => mine.includes(id))
  const giver = call ? above.find((id) => id === call.organisation) : above.at(-1)
  if (!giver) throw new Problem('foreign-organisation')
  return giver
}

interface OnAssignment extends OnRow {
  assignment: string
}

const act = <Input extends OnAssignment>(
  context: Context,
  verb: AssignmentStep,
  input: Input,
  make: (row: AssignmentRow) => Written<AssignmentRow> | Promise<Written<AssignmentRow>>,
): Promise<AssignmentRow> =>
  actOnRow<AssignmentRow, Input>(context, { collection: 'assignments', verb, id: input.assignment }, input, (row) => {
    if (row.status !== 'assigned') throw new Problem('state-not-allowed', { state: row.status, verb })
    return make(row)
  })

/** 转派: a county gives what it was given to one of its schools, or from one school to another. */
export const passOn = (context: Context, input: OnAssignment & { organisation: string }): Promise<AssignmentRow> =>
  act(context, 'pass-on', input, async (row) => {
    const organisation = await organisationOf(context.ports.database, input.organisation)
    authorise(context.actor, 'assign', 'assignments', { ...placeOf(organisation) })
    mustBeActive(organisation)
    if (organisation.id === row.organisation) throw new Problem('invalid-input', { field: 'organisation', reason: '=' })
    const passedOn = [...row.data.passedOn, row.data.organisationName]
    return {
      columns: placeOf(organisation),
      data: { organisationName: organisation.name, passedOn },
      note: organisation.name,
    }
  })

/** 收回: who gave it takes it back, with a reason; the chapter can then be given anew. */
export const takeBack = (context: Context, input: OnAssignment & { reason: string }): Promise<AssignmentRow> =>
  act(context, 'take-back', input, () => ({
    columns: { status: 'taken-back', slot: null },
    note: reasonOf(input.reason),
  }))

/** 退回: who was given it does not take it on, with a reason. */
export const decline = (context: Context, input: OnAssignment & { reason: string }): Promise<AssignmentRow> =>
  act(context, 'decline', input, () => ({ columns: { status: 'declined', slot: null }, note: reasonOf(input.reason) }))

/** 完成: links the published resource whose frozen chapter is the assigned one. Throws what `resultOf` throws. */
export const fulfil = (context: Context, input: OnAssignment & { identifier: string }): Promise<AssignmentRow> =>
  act(context, 'hand-in', input, async (row) => {
    const { identifier, version, digest } = await resultOf(context.ports, input.identifier, row)
    return {
      columns: { status: 'done', identifier, version },
      data: { digest },
      note: `${identifier} v${version}`,
    }
  })

import { authorise } from '../../access'
import { chinaDate } from '../../domain/calendar'
import { derivedId } from '../../domain/derivedId'
import { Problem } from '../../domain/errors'
import { type CallTerms, mustNotShrink } from '../../domain/planning/call'
import { unlessTaken } from '../../engines/database/unlessTaken'
import type { Keyed } from '../idempotency'
import { nextCount } from '../number'
import type { Context } from '../operation'
import { organisationOf, placeOf } from '../organisations'
import { actBy, actOnRow, type OnRow, reasonOf, wasDone } from './act'
import type { CallRow } from './rows'

export interface IssueCall extends Keyed, CallTerms {
  /** Id of the organisation that issues it. */
  organisation: string
  title: string
  opens: string
  closes: string
}

/**
 * 发布申报批次: an organisation asks those below it for resources. One row, the commit point.
 * Throws `invalid-input` for a last day before the first, and what access says.
 */
export async function issueCall(context: Context, input: IssueCall): Promise<CallRow> {
  const { database, clock } = context.ports
  const organisation = await organisationOf(database, input.organisation)
  authorise(context.actor, 'issue-call', 'calls', { ...placeOf(organisation) })
  const act = actBy(context, 'issue-call', input)
  const id = derivedId('call', act.operation)
  const before = await database.get<CallRow>('calls', id)
  if (before && wasDone(before, act)) return before
  const { title, opens, closes, text, kinds, quota, form } = input
  if (closes < opens) throw new Problem('invalid-input', { field: 'closes', reason: `< ${opens}` })
  const year = Number(chinaDate(clock.now()).slice(0, 4))
  const row: CallRow = {
    id,
    number: await nextCount(database, `SB-${year}`),
    title: title.trim(),
    opens,
    closes,
    ...placeOf(organisation),
    steps: 1,
    data: { text, kinds, quota, form, organisationName: organisation.name, notices: [], history: [act] },
  }
  if (await unlessTaken(database.insert('calls', row))) return row
  const stored = await database.get<CallRow>('calls', id)
  if (stored && wasDone(stored, act)) return stored
  throw new Problem('conflict', { call: id })
}

export interface AmendCall extends OnRow {
  call: string
  reason: string
  text?: string
  closes?: string
  quota?: CallTerms['quota']
}

/** A call may be explained, prolonged, ended early or given more places; what it asked for stays. */
export const amendCall = (context: Context, input: AmendCall): Promise<CallRow> =>
  actOnRow<CallRow, AmendCall>(context, { collection: 'calls', verb: 'amend-call', id: input.call }, input, (row) => {
    const { text = row.data.text, closes = row.closes, quota = row.data.quota } = input
    if (closes < row.opens) throw new Problem('invalid-input', { field: 'closes', reason: `< ${row.opens}` })
    mustNotShrink(row.data.quota, quota)
    return { columns: { closes }, data: { text, quota }, note: reasonOf(input.reason) }
  })

import type { Verb } from '../../access'
import { chinaDate } from '../../domain/calendar'
import { isProblem, Problem } from '../../domain/errors'
import { mustBeOpen, quotaHolder, quotaOf } from '../../domain/planning/call'
import { type ApplicationStep, applicationSteps } from '../../domain/planning/status'
import type { Context } from '../operation'
import { organisationOf } from '../organisations'
import { actOnRow, type OnRow, reasonOf, rowOf, type Written } from './act'
import { peopleOf, resultOf } from './result'
import type { ApplicationRow, CallRow, Check } from './rows'

interface OnApplication extends OnRow {
  application: string
}

/** One act on an application that stands where the act is possible. Throws `state-not-allowed`. */
const act = <Input extends OnApplication>(
  context: Context,
  verb: ApplicationStep & Verb,
  input: Input,
  make: (row: ApplicationRow) => Written<ApplicationRow> | Promise<Written<ApplicationRow>>,
): Promise<ApplicationRow> =>
  actOnRow<ApplicationRow, Input>(
    context,
    { collection: 'applications', verb, id: input.application },
    input,
    (row) => {
      const open: readonly string[] = applicationSteps[verb]
      if (!open.includes(row.status)) throw new Problem('state-not-allowed', { state: row.status, verb })
      return make(row)
    },
  )

export interface Confirm extends OnApplication {
  verdict: 'confirm' | 'decline'
  reason?: string
}

/**
 * 单位确认: the organisation stands behind an application, within its quota. A confirmed application takes one of the
 * quota's numbered seats in the same write that confirms it, and no seat is taken twice (unique), so nobody counts first
 * and writes afterwards. Throws `call-not-open`, `quota-full`.
 */
export async function confirm(context: Context, input: Confirm): Promise<ApplicationRow> {
  if (input.verdict === 'decline')
    return act(context, 'confirm', input, () => ({
      columns: { status: 'declined' },
      note: reasonOf(input.reason),
    }))
  for (;;)
    try {
      return await act(context, 'confirm', input, async (row) => ({
        columns: { status: 'confirmed', seat: await freeSeat(context, row) },
        note: input.reason?.trim() ?? '',
      }))
    } catch (error) {
      // Somebody took the seat between our look and our write: look for the next.
      if (!isProblem(error, 'duplicate-value')) throw error
    }
}

async function freeSeat(context: Context, row: ApplicationRow): Promise<string> {
  const { database, clock } = context.ports
  const call = await rowOf<CallRow>(context, 'calls', row.call)
  mustBeOpen(call, chinaDate(clock.now()))
  const holder = quotaHolder(call.data.quota, await organisationOf(database, row.organisation))
  const quota = quotaOf(call.data.quota, holder)
  const seats = Array.from({ length: quota }, (_, n) => `${call.id}|${holder}|${n + 1}`)
  const taken = quota === 0 ? [] : await database.find<ApplicationRow>('applications', seatsAmong(seats))
  const free = seats.find((seat) => !taken.some((one) => one.seat === seat))
  if (free === undefined) throw new Problem('quota-full', { quota, holder })
  return free
}

const seatsAmong = (seats: string[]) => ({ where: { seat: { in: seats } }, limit: seats.length })

export interface Accept extends OnApplication {
  verdict: 'accept' | 'refuse'
  reason?: string
}

/** 采纳: the caller takes a confirmed application into the plan, or refuses it with a reason; its seat is then free again. */
export const accept = (context: Context, input: Accept): Promise<ApplicationRow> =>
  act(context, 'accept', input, () =>
    input.verdict === 'accept'
      ? { columns: { status: 'accepted' }, note: input.reason?.trim() ?? '' }
      : { columns: { status: 'refused', seat: null }, note: reasonOf(input.reason) },
  )

/** 撤回申报, until the caller has decided. */
export const withdrawApplication = (
  context: Context,
  input: OnApplication & { reason: string },
): Promise<ApplicationRow> =>
  act(context, 'withdraw-application', input, () => ({
    columns: { status: 'withdrawn', seat: null },
    note: reasonOf(input.reason),
  }))

export interface HandIn extends OnApplication {
  /** Identifier of the published resource. */
  identifier: string
}

/**
 * 提交成果: names the published resource that an accepted application has become, with the version that is the latest now.
 * Throws `not-the-result` (another organisation's, kind's or chapter's), `result-taken`, `not-found`.
 */
export async function handIn(context: Context, input: HandIn): Promise<ApplicationRow> {
  try {
    return await act(context, 'hand-in', input, async (row) => {
      const { identifier, version, digest, content } = await resultOf(context.ports, input.identifier, row)
      return {
        columns: { status: 'handed-in', identifier, version, linked: `${row.call}|${identifier}` },
        data: { digest, provider: content.provider.name, people: peopleOf(content) },
        note: `${identifier} v${version}`,
      }
    })
  } catch (error) {
    if (isProblem(error, 'duplicate-value')) throw new Problem('result-taken', { identifier: input.identifier })
    throw error
  }
}

export interface CheckOff extends OnApplication {
  verdict: Check['verdict']
  /** The version that was looked at. */
  version: number
  note: string
}

/**
 * 验收: the caller checks the linked version, which must still be the one handed in and online. What failed goes back to its
 * organisation, which may hand in a better version. Throws `state-not-allowed`, `reason-required`.
 */
export const checkOff = (context: Context, input: CheckOff): Promise<ApplicationRow> =>
  act(context, 'check-off', input, async (row) => {
    const { ports, actor } = context
    const identifier = row.identifier ?? ''
    if (input.version !== row.version)
      throw new Problem('stale-row', { expected: input.version, actual: row.version ?? 0 })
    const { digest } = await resultOf(ports, identifier, row, input.version)
    const note = input.note.trim()
    const passed = input.verdict === 'passed'
    const check: Check = {
      verdict: input.verdict,
      note: passed ? note : reasonOf(note),
      at: ports.clock.now().toISOString(),
      actorName: actor.name,
      identifier,
      version: input.version,
      digest,
    }
    return {
      columns: passed ? { status: 'passed' } : { status: 'accepted', linked: null },
      data: { checks: [...row.data.checks, check] },
      note,
    }
  })

import { authorise, can, filterFor, type Verb } from '../../access'
import { chinaDate } from '../../domain/calendar'
import { earliestEnd } from '../../domain/planning/notice'
import { applicationSteps } from '../../domain/planning/status'
import { calendar } from '../cases'
import type { Context } from '../operation'
import { placeOf } from '../organisations'
import { rowOf } from './act'
import { announcedIn, unannounced } from './announce'
import { chapterNames } from './chapter'
import type { ApplicationRow, CallRow } from './rows'

/** Applications that one page of a call shows; the list of the admin has the rest. */
const shown = 200

export interface CallDesk {
  call: CallRow
  today: string
  /** What this person may do with the call itself. */
  may: Verb[]
  /** Organisations of this person that may apply. */
  applicants: { id: string; name: string }[]
  applications: {
    row: ApplicationRow
    may: Verb[]
    chapterName: string | null
    /** First day of the public notice that named it. */
    announced: string | null
  }[]
  /** How many checked results no notice has named yet. */
  toAnnounce: number
  /** First last day of a notice that begins today. */
  earliestNotice: string
}

/** A call as its page shows it: the applications that this person may see, each with what they may do with it now. */
export async function callDesk(context: Context, id: string): Promise<CallDesk> {
  const { actor, ports } = context
  const call = await rowOf<CallRow>(context, 'calls', id)
  authorise(actor, 'read', 'calls', { ...call })
  const filter = filterFor(actor, 'applications', 'read')
  const ofCall = { call: { equals: id } }
  const rows =
    filter === false
      ? []
      : await ports.database.find<ApplicationRow>('applications', {
          where: filter === true ? ofCall : { and: [ofCall, filter] },
          sort: 'id',
          limit: shown,
        })
  const named = await chapterNames(
    ports.database,
    rows.flatMap(({ chapter }) => chapter ?? []),
  )
  const today = chinaDate(ports.clock.now())
  const isOpen = call.opens <= today && today <= call.closes
  return {
    call,
    today,
    may: (['amend-call', 'announce'] as const).filter((verb) => can(actor, verb, 'calls', { ...call })),
    applicants: actor.memberships
      .map(({ organisation }) => organisation)
      .filter(
        (organisation) =>
          isOpen &&
          organisation.lineage.some((above) => above.id === call.organisation) &&
          can(actor, 'apply', 'applications', { ...placeOf(organisation) }),
      )
      .map(({ id: at, name }) => ({ id: at, name })),
    applications: rows.map((row) => ({
      row,
      may: stepsOpenTo(context, row),
      chapterName: named.get(row.chapter ?? '') ?? row.chapter,
      announced: announcedIn(call, row.id)?.from ?? null,
    })),
    toAnnounce: await ports.database.count('applications', unannounced(call)),
    earliestNotice: earliestEnd(today, calendar),
  }
}

const stepsOpenTo = ({ actor }: Context, row: ApplicationRow): Verb[] =>
  (Object.keys(applicationSteps) as (keyof typeof applicationSteps)[]).filter(
    (verb) =>
      (applicationSteps[verb] as readonly string[]).includes(row.status) &&
      can(actor, verb, 'applications', { ...row }),
  )

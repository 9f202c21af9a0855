import type { Where } from 'payload'
import { chinaDate } from '../../domain/calendar'
import { Problem } from '../../domain/errors'
import { checkNotice, type Notice } from '../../domain/planning/notice'
import { calendar } from '../cases'
import type { Context } from '../operation'
import { actOnRow, type OnRow } from './act'
import type { ApplicationRow, CallRow } from './rows'

/** Results that one notice lists; the next one lists what is left. */
const longestNotice = 1000
const mostNotices = 10

export interface Announce extends OnRow {
  call: string
  from: string
  to: string
}

/**
 * 公示: the call's checked results that no earlier notice has named, to stand for at least five working days. The notices themselves
 * are the mark: naming a result and keeping that it was named is one write.
 * Throws `notice-too-short`, `nothing-to-announce`, `all-announced`.
 */
export const announce = (context: Context, input: Announce): Promise<CallRow> =>
  actOnRow<CallRow, Announce>(
    context,
    { collection: 'calls', verb: 'announce', id: input.call },
    input,
    async (row) => {
      const now = context.ports.clock.now()
      checkNotice(input, chinaDate(now), calendar)
      const { notices } = row.data
      if (notices.length >= mostNotices)
        throw new Problem('list-too-long', { field: 'notices', limit: mostNotices, count: mostNotices + 1 })
      const where = unannounced(row)
      const results = await context.ports.database.find<ApplicationRow>('applications', {
        where,
        sort: 'id',
        limit: longestNotice,
      })
      if (results.length === 0) throw nothingNew(notices)
      const notice: Notice = { from: input.from, to: input.to, at: now.toISOString(), lines: results.map(lineOf) }
      return { data: { notices: [...notices, notice] }, note: `${input.from} – ${input.to}` }
    },
  )

/** Results of a call that were checked off and stand in none of its notices. */
export function unannounced({ id, data }: CallRow): Where {
  const named = data.notices.flatMap(({ lines }) => lines.map(({ application }) => application))
  const passed: Where[] = [{ call: { equals: id } }, { status: { equals: 'passed' } }]
  return { and: named.length > 0 ? [...passed, { id: { not_in: named } }] : passed }
}

/** The first notice that named an application; null: none has. */
export const announcedIn = ({ data }: CallRow, application: string): Notice | null =>
  data.notices.find(({ lines }) => lines.some((line) => line.application === application)) ?? null

function nothingNew(notices: readonly Notice[]): Problem {
  const last = notices.at(-1)
  return last ? new Problem('all-announced', { from: last.from, to: last.to }) : new Problem('nothing-to-announce')
}

const lineOf = ({ id, title, kind, identifier, version, data }: ApplicationRow): Notice['lines'][number] => ({
  application: id,
  title,
  kind,
  provider: data.provider ?? data.organisationName,
  people: data.people,
  identifier: identifier ?? '',
  version: version ?? 0,
  digest: data.digest ?? '',
})

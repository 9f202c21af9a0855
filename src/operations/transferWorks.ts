import { theSystem } from '../domain/actor'
import type { AnyWorkingCopy } from '../domain/document'
import { isProblem } from '../domain/errors'
import { type Kind, kinds } from '../domain/identifiers'
import { handedOver, sameTeam, seated, type Team } from '../domain/team'
import type { Ports } from './operation'
import type { TransferRow } from './transfer'
import { copyOf } from './workingCopy'

const page = 200
/** Saves that somebody else makes meanwhile are no reason to give up. */
const attempts = 5

/**
 * The works that the person answers for in the organisation they leave. What they answer for alone goes along or is taken
 * over; what others answer for too stays with them. Seats in other people's works were given by name and stay.
 */
export async function moveWorks(ports: Ports, row: TransferRow): Promise<void> {
  for (const kind of kinds)
    for (let after = ''; ; ) {
      const found = await ports.database.find<{ id: string }>(kind, {
        where: {
          and: [
            { organisation: { equals: row.from } },
            { owners: { in: [row.person] } },
            { id: { greater_than: after } },
          ],
        },
        sort: 'id',
        limit: page,
      })
      for (const { id } of found) await moveWork(ports, kind, id, row)
      if (found.length < page) break
      after = found.at(-1)?.id ?? ''
    }
}

/** The save that stands on the revision is one write; what is as it should be is left alone. */
async function moveWork({ database, documents }: Ports, kind: Kind, id: string, row: TransferRow): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await database.get<Record<string, unknown>>(kind, id)
    if (!stored) return
    const copy = copyOf(stored, kind)
    const changes = changesTo(copy, row)
    if (changes === null) return
    try {
      await documents.save(kind, id, copy.revision, changes, theSystem)
      return
    } catch (error) {
      if (!isProblem(error, 'stale-revision') || attempt === attempts) throw error
    }
  }
}

function changesTo(copy: AnyWorkingCopy, { person, from, organisation: to, data }: TransferRow) {
  if (copy.organisation !== from || !copy.owners.includes(person)) return null
  const alone = copy.owners.length === 1
  if (data.works === 'along') return alone ? { organisation: to } : null
  const before: Team = copy
  const after =
    alone && data.successor
      ? seated(handedOver(before, person, data.successor), person, null)
      : seated(before, person, null)
  return sameTeam(before, after) ? null : { ...after }
}

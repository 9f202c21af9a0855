import { theSystem } from '../domain/actor'
import { isProblem } from '../domain/errors'
import { type Kind, kinds } from '../domain/identifiers'
import { rowsOf } from './mergeBranches'
import type { Move } from './mergeMove'
import type { Ports } from './operation'
import { organisationOf, placeOf } from './organisations'
import { copyOf } from './workingCopy'

/** Saves that somebody else makes meanwhile are no reason to give up. */
const attempts = 5

/** Working copies, each by a save that leaves a version, and the files they use. What is published stays as it is. */
export async function moveWorks(ports: Ports, { from, into }: Move): Promise<void> {
  for (const kind of kinds)
    for await (const id of rowsOf(ports.database, kind, 'organisation', from))
      await moveWork(ports, kind, id, { from, into })
  const place = placeOf(await organisationOf(ports.database, into))
  for await (const id of rowsOf(ports.database, 'assets', 'organisation', from))
    await ports.database.update('assets', id, { ...place })
}

async function moveWork(
  { database, documents }: Ports,
  kind: Kind,
  id: string,
  { from, into }: Pick<Move, 'from' | 'into'>,
) {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await database.get<Record<string, unknown>>(kind, id)
    const copy = stored && copyOf(stored, kind)
    if (copy?.organisation !== from) return
    try {
      await documents.save(kind, id, copy.revision, { organisation: into }, theSystem)
      return
    } catch (error) {
      if (!isProblem(error, 'stale-revision') || attempt === attempts) throw error
    }
  }
}

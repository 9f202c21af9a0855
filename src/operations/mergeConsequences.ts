import type { Where } from 'payload'
import { separated } from '../domain/actor'
import type { Digest } from '../domain/canonical'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database/port'
import { type Blocker, type Consequences, countsOf, keysOf, membersOf, sealed } from './closeConsequences'
import type { Ports } from './operation'

/** What a merger would mean today. */
export interface Merging extends Consequences {
  into: string
  /** Open cases of its works that are with an organisation above: they go on when the confirmation lists them. */
  cases: { id: string; title: string }[]
  digest: Digest
}

/** A merger waits until no more cases than this are open. */
const mostCases = 200

export async function consequencesOfMerging(ports: Ports, from: string, into: string): Promise<Merging> {
  const { database } = ports
  const open = await openCasesOf(database, from)
  // A case that waits for the organisation itself, or for the machine and then for it, would wait for nobody.
  const stuck = open.filter(({ holder }) => holder === null || holder === from)
  const blockers: Blocker[] = [
    ...stuck.map(({ id, title }) => ({ what: 'case' as const, id, name: title ?? id })),
    ...(await keysOf(database, from)),
    ...(await officeHoldersOf(database, from)),
  ]
  const cases = open.filter((one) => !stuck.includes(one)).map(({ id, title }) => ({ id, title: title ?? id }))
  return sealed({ into, ...(await countsOf(ports, from)), blockers, cases })
}

interface OpenCase {
  id: string
  title: string | null
  holder: string | null
}

async function openCasesOf(database: Database, from: string): Promise<OpenCase[]> {
  const theirs: Where = { or: [{ organisation: { equals: from } }, { holder: { equals: from } }] }
  const rows = await database.find<OpenCase>('cases', {
    where: { and: [theirs, { status: { equals: 'in-review' } }] },
    sort: 'id',
    limit: mostCases + 1,
  })
  if (rows.length > mostCases) throw new Problem('list-too-long', { field: 'cases', limit: mostCases })
  return rows
}

/** Their three offices are the security officer's to move, one by one. */
async function officeHoldersOf(database: Database, from: string): Promise<Blocker[]> {
  const found: Blocker[] = []
  for await (const { id, name, office } of membersOf(database, from))
    if (separated.some((role) => role === office)) found.push({ what: 'office-holder', id, name })
  return found
}

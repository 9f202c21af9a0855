import { can } from '../access'
import { maySee } from '../domain/audience'
import type { Organisation } from '../domain/organisation'
import type { PublicationState } from '../domain/publication'
import { type AdoptionEvent, type AdoptionRow, adoptionHistory } from './adoptions'
import type { Context } from './operation'
import { organisationOf, placeOf } from './organisations'
import type { PublicationRow } from './publications'

export type ShelfVerb = 'adopt' | 'admit' | 'stop'

/** What happened to the resource in the school, as people read it. */
export interface ShelfEvent {
  type: AdoptionEvent['type']
  at: string
  by: string
  /** Comment of an admission, reason of a stop. */
  words: string
  version: number | null
}

/** How one school has a resource, and what whoever asks may do about it now. */
export interface Shelf {
  school: { id: string; name: string }
  /** Null before the school took it. */
  adoption: AdoptionRow | null
  history: ShelfEvent[]
  /** Versions shared with this school, newest first. */
  versions: { version: number; state: PublicationState }[]
  allowed: ShelfVerb[]
}

/** The school's shelf for one resource, of which `versions` are all that were published. Asks no right to read. */
export async function shelfOf(
  { ports: { database }, actor }: Context,
  schoolId: string,
  versions: readonly PublicationRow[],
  adoption: AdoptionRow | null,
): Promise<Shelf> {
  const school = await organisationOf(database, schoolId)
  const { organisation: _, ...place } = placeOf(school)
  const may = (verb: ShelfVerb) => can(actor, verb, 'adoptions', { school: school.id, ...place })
  const inUse = adoption !== null && adoption.status !== 'stopped'
  return {
    school: { id: school.id, name: school.name },
    adoption,
    history: adoption ? (await adoptionHistory(database, adoption.id)).map(asLine) : [],
    versions: sharedWith(school, versions),
    allowed: (inUse ? (['admit', 'stop'] as const) : (['adopt'] as const)).filter(may),
  }
}

const sharedWith = (school: Organisation, versions: readonly PublicationRow[]): Shelf['versions'] => {
  const caller = { organisations: school.lineage.map(({ code }) => code) }
  return versions
    .filter(({ data }) => maySee(caller, data.audience))
    .map(({ version, state }) => ({ version, state }))
    .reverse()
}

function asLine({ at, actorName, ...event }: AdoptionEvent): ShelfEvent {
  const line = { type: event.type, at, by: actorName }
  if (event.type === 'admitted') return { ...line, words: event.data.comment, version: event.data.version }
  if (event.type === 'stopped') return { ...line, words: event.data.reason, version: null }
  return { ...line, words: '', version: event.data.version }
}

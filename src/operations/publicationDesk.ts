import { authorise, can, filterFor } from '../access'
import type { Actor } from '../domain/actor'
import { Problem } from '../domain/errors'
import type { Content } from '../domain/manifest'
import { decidedFrom, type PublicationState } from '../domain/publication'
import { inShort, type ResourceInShort } from './adoptionDesk'
import { type AdoptionRow, adoptionId } from './adoptions'
import type { Context, Ports } from './operation'
import { type Order, ordersOn } from './orders'
import { manifestAt, type PublicationRow, versionsOf } from './publications'
import { type Shelf, shelfOf } from './shelf'

/** Decisions that the page of a publication offers; erasing and sharing differently are taken over the API alone. */
const decisions = ['suspend', 'restore', 'withdraw', 'recall'] as const
export type Decision = (typeof decisions)[number]

/** A published version with what whoever asks may do about it: read by its page in the admin and by other programs. */
export interface PublicationDesk {
  publication: Pick<PublicationRow, 'id' | 'version' | 'state' | 'seq' | 'at' | 'manifest'> & {
    number: string | null
    audience: PublicationRow['data']['audience']
    provider: string | null
    /** State of the latest version: what a decision about the whole resource looks at. */
    resourceState: PublicationState
  }
  resource: ResourceInShort
  versions: { id: string; version: number; state: PublicationState }[]
  /** What this version holds; null once it was erased. */
  content: Content | null
  /** How each school of theirs has it. */
  shelves: Shelf[]
  orders: Order[]
  /** Whether they may see who answered an order. */
  seesAnswers: boolean
  allowed: Decision[]
}

/** Throws `not-found` and what access says. */
export async function publicationDesk(context: Context, id: string): Promise<PublicationDesk> {
  const { ports, actor } = context
  const row = await ports.database.get<PublicationRow>('publications', id)
  if (!row) throw new Problem('not-found', { what: `publications/${id}` })
  authorise(actor, 'read', 'publications', { ...row })
  const all = await versionsOf(ports.database, row.identifier)
  const latest = all.at(-1) ?? row
  const content = (await manifestAt(ports, row.manifest))?.content ?? null
  const { version, state, seq, at, manifest, data } = row
  return {
    publication: {
      ...{ id, version, state, seq, at, manifest, number: data.number, audience: data.audience },
      provider: content?.provider.name ?? null,
      resourceState: latest.state,
    },
    resource: inShort(row, latest),
    versions: all
      .filter((one) => can(actor, 'read', 'publications', { ...one }))
      .map((one) => ({ id: one.id, version: one.version, state: one.state }))
      .reverse(),
    content,
    shelves: await Promise.all(
      (await shelvesOf(ports, actor, row.identifier)).map(({ school, adoption }) =>
        shelfOf(context, school, all, adoption),
      ),
    ),
    orders: await ordersOn(ports.database, { identifier: row.identifier, files: data.files }),
    seesAnswers: filterFor(actor, 'acknowledgements', 'read') !== false,
    allowed: decisions.filter((verb) => {
      // A version alone can be recalled, everything else is about the resource.
      const states = verb === 'recall' ? [state, latest.state] : [latest.state]
      const from: readonly PublicationState[] = decidedFrom[verb]
      return can(actor, verb, 'publications', { ...row }) && states.some((one) => from.includes(one))
    }),
  }
}

/** Schools whose shelf the person sees as one of their own, each with its adoption. */
function shelvesOf({ database }: Ports, actor: Actor, identifier: string) {
  const schools = actor.memberships
    .filter(({ organisation: { level, closed } }) => level === 'school' && !closed)
    .map(({ organisation }) => organisation.id)
    .filter((school) => can(actor, 'read', 'adoptions', { school }))
  return Promise.all(
    [...new Set(schools)].map(async (school) => ({
      school,
      adoption: await database.get<AdoptionRow>('adoptions', adoptionId(school, identifier)),
    })),
  )
}

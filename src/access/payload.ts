import type { Access, CollectionConfig, FieldAccess, PayloadRequest } from 'payload'
import type { Actor } from '../domain/actor'
import type { Organisation } from '../domain/organisation'
import { actorOf, treeFor } from './actor'
import { both, type Filter, idOf, type Subject } from './condition'
import { can, filterFor, mightDo } from './decider'
import { homeOf, type MembershipRow } from './grants'
import { type OrganisationTree, placeOf } from './tree'
import type { Verb } from './verbs'

type CollectionAccess = Required<
  Pick<NonNullable<CollectionConfig['access']>, 'create' | 'read' | 'update' | 'delete'>
> &
  Pick<NonNullable<CollectionConfig['access']>, 'admin' | 'readVersions' | 'unlock'>

/** A collection's policy as Payload's access functions; nothing is left to Payload's defaults. */
export function accessTo(collection: string): CollectionAccess {
  const rows =
    (verb: Verb): Access =>
    async ({ req }) =>
      filterFor(await actorOf(req), collection, verb)
  return {
    create: ({ req, data }) => mayCreate(req, collection, data),
    read: rows('read'),
    update: async (args) =>
      both([(await rows(writingVerb(args.data))(args)) as Filter, await unlessMoved(args.req, collection, args.data)]),
    // With a trash, Payload asks this question for both: moving a row there comes with the date it wants to write.
    delete: (args) => rows(args.data?.deletedAt ? 'trash' : 'delete')(args),
    readVersions: async ({ req }) => versionsOf(filterFor(await actorOf(req), collection, 'read-versions')),
    unlock: rows('unlock'),
    admin: async ({ req }) => (await actorOf(req)).kind === 'person',
  }
}

/** Taking something out of the trash is as much of a right as putting it there. */
const writingVerb = (data: Subject | undefined): Verb =>
  data && Object.keys(data).join() === 'deletedAt' ? 'trash' : 'update'

/** For fields that the centre keeps itself: no door writes them. */
export const systemOwned: { create: FieldAccess; update: FieldAccess } = { create: () => false, update: () => false }

/** For fields that are chosen once, when the row is made. */
export const chosenOnce: { update: FieldAccess } = { update: () => false }

/** For fields whose change is a right of its own, e.g. an organisation's level; without it the stored value stays. */
export const onlyWith = (verb: Verb, collection: string): { update: FieldAccess } => ({
  update: async ({ req, doc }) => can(await actorOf(req), verb, collection, (doc ?? {}) as Subject),
})

/** Whether the request may create this row. The admin asks without data whether to show the button: any row at all. */
async function mayCreate(req: PayloadRequest, collection: string, data: Subject | undefined): Promise<boolean> {
  const actor = await actorOf(req)
  if (data === undefined && req.method !== 'POST') return mightDo(actor, 'create', collection)
  return can(actor, 'create', collection, placed(actor, collection, data ?? {}, await treeFor(req.payload)))
}

/**
 * Moving a row to another organisation needs the right to make one there; without it, only rows already there match.
 * Organisations and accounts have rights of their own for that: `restructure` and `grant`.
 */
async function unlessMoved(req: PayloadRequest, collection: string, data: Subject | undefined): Promise<Filter> {
  if (data?.organisation === undefined || collection === 'users' || collection === 'organisations') return true
  const actor = await actorOf(req)
  const there = placed(actor, collection, data, await treeFor(req.payload))
  return can(actor, 'create', collection, there) || { organisation: { equals: idOf(data.organisation) } }
}

/** The row as it will stand: its place follows from its organisation, whatever the request says about columns. */
function placed(actor: Actor, collection: string, data: Subject, tree: OrganisationTree): Subject {
  const named = idOf(collection === 'organisations' ? data.parent : data.organisation) ?? ''
  const organisation =
    collection === 'users'
      ? homeOf(data.memberships as MembershipRow[], tree)
      : named === '' && collection !== 'organisations'
        ? workplaceOf(actor, collection)
        : tree.get(String(named))
  const nowhere = { organisation: null, county: null, city: null, province: null }
  return { ...data, ...nowhere, ...(organisation && placeOf(organisation)) }
}

/** Where a row is made when the request names no organisation: the first of theirs in which they may make one. */
export const workplaceOf = (actor: Actor, collection: string): Organisation | null =>
  actor.memberships.find(({ organisation }) => can(actor, 'create', collection, { ...placeOf(organisation) }))
    ?.organisation ?? null

/** A version is as open as its document is today: who left the team sees none, who joined sees all of them. */
function versionsOf(filter: Filter): Filter {
  if (typeof filter === 'boolean') return filter
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) =>
      key === 'and' || key === 'or'
        ? [key, (value as Filter[]).map((part) => versionsOf(part))]
        : [`parent.${key}`, value],
    ),
  )
}

import type { Access, CollectionConfig, FieldAccess, PayloadRequest } from 'payload'
import type { Actor } from '../domain/actor'
import { actorOf, treeFor } from './actor'
import { idOf, type Subject } from './condition'
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
    update: rows('update'),
    // With a trash, Payload asks this question for both: moving a row there comes with the date it wants to write.
    delete: (args) => rows(args.data?.deletedAt ? 'trash' : 'delete')(args),
    readVersions: async ({ req }) => versionsOf(filterFor(await actorOf(req), collection, 'read-versions')),
    unlock: rows('unlock'),
    admin: async ({ req }) => (await actorOf(req)).kind === 'person',
  }
}

/** For fields that the centre keeps itself: no door writes them. */
export const systemOwned: { create: FieldAccess; update: FieldAccess } = { create: () => false, update: () => false }

/** For fields that are chosen once, when the row is made. */
export const chosenOnce: { update: FieldAccess } = { update: () => false }

/** Whether the request may create this row. The admin asks without data whether to show the button: any row at all. */
async function mayCreate(req: PayloadRequest, collection: string, data: Subject | undefined): Promise<boolean> {
  const actor = await actorOf(req)
  if (data === undefined && req.method !== 'POST') return mightDo(actor, 'create', collection)
  return can(actor, 'create', collection, placed(actor, collection, data ?? {}, await treeFor(req.payload)))
}

/** The row as it will stand: its place follows from its organisation, whatever the request says about columns. */
function placed(actor: Actor, collection: string, data: Subject, tree: OrganisationTree): Subject {
  const named = String(idOf(collection === 'organisations' ? data.parent : data.organisation) ?? '')
  const organisation =
    collection === 'users' ? homeOf(data.memberships as MembershipRow[], tree) : (tree.get(named) ?? ownIfUnnamed())
  return {
    ...data,
    organisation: null,
    county: null,
    city: null,
    province: null,
    ...(organisation && placeOf(organisation)),
  }

  function ownIfUnnamed() {
    return named === '' && collection !== 'organisations' ? actor.memberships[0]?.organisation : undefined
  }
}

/** Versions keep the row under `version`. */
function versionsOf(filter: ReturnType<typeof filterFor>): ReturnType<typeof filterFor> {
  if (typeof filter === 'boolean') return filter
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) =>
      key === 'and' || key === 'or'
        ? [key, (value as (typeof filter)[]).map((part) => versionsOf(part))]
        : [`version.${key}`, value],
    ),
  ) as typeof filter
}

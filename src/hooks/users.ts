import type {
  CollectionAfterChangeHook,
  CollectionAfterLoginHook,
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
} from 'payload'
import { actorOf, authoriseGrants, belongsToClosedAlone, decider, homeOf, officeOf, placeOf, treeFor } from '../access'
import { systemClock } from '../domain/clock'
import { Problem } from '../domain/errors'
import { checkPassword } from '../domain/password'
import { storedToken } from '../domain/resetToken'
import { payloadDatabase } from '../engines/database/payload'
import { recordAudit } from '../operations/audit'
import { isFromClient } from './client'
import { clientDoors } from './doors'
import { sentOf } from './sent'

/** An empty centre gives its first accounts itself: whoever comes first to its door gets none. */
const noFirstRegistration: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' && isFromClient(req) && !req.user) throw new Problem('sign-in-required')
  return args
}

const strongPassword: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  const { password } = sentOf(req, collection.slug).data
  const { username, name, email } = { ...originalDoc, ...data }
  if (password !== undefined) checkPassword(password, [username, name, email])
  return data
}

/** A link to set a new password leads here, past the rules above; of the link's secret the digest alone is stored. */
const strongReset: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'resetPassword') return args
  const { data = {} } = args as { data?: { password?: unknown; token?: unknown } }
  checkPassword(data.password, [])
  // Payload has taken hold of this very object already: another one would not be looked at.
  data.token = storedToken(String(data.token))
  return args
}

/** Roles are granted, not just written; the account's place and office follow from them. */
const keepMemberships: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const after = data.memberships ?? originalDoc?.memberships
  const before = operation === 'create' ? [] : originalDoc?.memberships
  const tree = await treeFor(req.payload)
  if (isFromClient(req)) authoriseGrants(decider, await actorOf(req), { id: originalDoc?.id }, { before, after }, tree)
  const home = homeOf(after, tree)
  const nowhere = { organisation: null, county: null, city: null, province: null }
  return { ...data, office: officeOf(after), ...(home ? placeOf(home) : nowhere) }
}

/** Whoever knew the old password is out: a new one ends every session but the one it is set in. */
const endOtherSessions: CollectionBeforeChangeHook = ({ data, operation, originalDoc, collection, req }) => {
  if (operation === 'create' || sentOf(req, collection.slug).data.password === undefined) return data
  const own = req.user as { id?: unknown; _sid?: string } | null
  const kept = own?.id === originalDoc.id ? own?._sid : undefined
  const sessions = (originalDoc.sessions ?? []) as { id: string }[]
  return { ...data, sessions: sessions.filter(({ id }) => id === kept) }
}

const auditRoles: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const [before, after] = [rolesOf(previousDoc), rolesOf(doc)]
  if (before !== after)
    await recordAudit(payloadDatabase(req.payload), {
      actor: req.user?.id ? String(req.user.id) : null,
      verb: operation === 'create' ? 'create-account' : 'grant',
      subject: `users/${doc.id}`,
      organisation: doc.organisation ?? null,
      outcome: 'done',
      data: { before, after },
    })
  return doc
}

interface Member {
  memberships?: { organisation: unknown; roles?: string[] }[]
}
const rolesOf = (user: Member | undefined): string =>
  (user?.memberships ?? [])
    .map(
      ({ organisation, roles }) =>
        `${(organisation as { id?: string })?.id ?? organisation}: ${(roles ?? []).join(' ')}`,
    )
    .join('; ')

/**
 * Ids of sessions are nobody's business at a door. They are taken from the answer, not from what is read: Payload reads
 * them to check a session, and writes back what it read.
 */
const hideSessions: CollectionAfterOperationHook = ({ result, req }) => {
  if (!isFromClient(req) || !req.user || typeof result !== 'object' || result === null) return result
  const { docs } = result as { docs?: unknown[] }
  for (const doc of docs ?? [result]) delete (doc as { sessions?: unknown }).sessions
  return result
}

const openAccount: CollectionBeforeLoginHook = async ({ user, req }) => {
  if (user.active === false) throw new Problem('account-closed')
  if (belongsToClosedAlone(user, await treeFor(req.payload))) throw new Problem('organisations-closed')
}

const auditSignIn: CollectionAfterLoginHook = async ({ user: { sessions: _, ...user }, req }) => {
  await recordAudit(payloadDatabase(req.payload), {
    actor: String(user.id),
    verb: 'sign-in',
    subject: `users/${user.id}`,
    organisation: user.organisation ?? null,
    outcome: 'done',
  })
  return user
}

/** When somebody came in for the first time: an administrator sees who has not, and gives them another link. */
const noteFirstSignIn: CollectionAfterLoginHook = async ({ user, req }) => {
  if (user.firstSignIn) return user
  const none = { or: [{ firstSignIn: { exists: false } }, { firstSignIn: { equals: null } }] }
  await payloadDatabase(req.payload).compareAndSet(
    'users',
    { and: [{ id: { equals: user.id } }, none] },
    { firstSignIn: systemClock.now().toISOString() },
  )
  return user
}

export const userHooks = {
  beforeOperation: [noFirstRegistration, strongReset, ...clientDoors.beforeOperation],
  beforeValidate: [...clientDoors.beforeValidate, strongPassword],
  beforeChange: [keepMemberships, endOtherSessions],
  afterChange: [auditRoles],
  afterOperation: [hideSessions],
  beforeLogin: [openAccount],
  afterLogin: [auditSignIn, noteFirstSignIn],
} satisfies CollectionConfig['hooks']

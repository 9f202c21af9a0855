import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { actorOf, workplaceOf } from '../access'
import { idOf } from '../access/condition'
import { systemClock, systemIds } from '../domain/clock'
import { Problem } from '../domain/errors'
import { identifierOf, type Kind } from '../domain/identifiers'
import { payloadDatabase } from '../engines/database/payload'
import { nextNumber } from '../operations/number'
import { isFromClient } from './client'
import { sentOf } from './sent'

/** Years are those of the province's clock. */
const yearNow = (): number =>
  Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Shanghai' }).format(systemClock.now()))

/** A new document, copies included, gets its own identifier and number; neither ever changes. */
export const giveIdentity: CollectionBeforeChangeHook = async ({ data, operation, collection, req }) => {
  if (operation !== 'create') return data
  const kind = collection.slug as Kind
  const { origin } = req.payload.config.custom as { origin: string }
  return {
    ...data,
    kind,
    identifier: identifierOf(origin, kind, systemIds.next()),
    number: await nextNumber(payloadDatabase(req.payload), kind, yearNow()),
  }
}

/** Whoever makes a document answers for it with their organisation, copies included; others join by invitation. */
export const giveTeam: CollectionBeforeValidateHook = async ({ data, operation, collection, req }) => {
  if (!data || operation !== 'create') return data
  if (isFromClient(req)) {
    const actor = await actorOf(req)
    const own = actor.memberships.map((membership) => membership.organisation.id)
    data.organisation ??= workplaceOf(actor, collection.slug)?.id
    if (!own.includes(String(idOf(data.organisation)))) throw new Problem('foreign-organisation')
  }
  const maker = req.user?.collection === 'users' ? req.user.id : null
  if (maker !== null || isFromClient(req)) {
    data.owners = maker === null ? [] : [maker]
    data.team = data.owners
    data.commenters = []
  } else data.owners ??= (data.team ?? []).slice(0, 1)
  return data
}

/** An older version brings back what was written, not who answers for it: that is decided today. */
export const keepResponsibility: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  if (!data || sentOf(req, collection.slug).operation !== 'restoreVersion') return data
  const { organisation, owners, team, commenters, identifier, number } = originalDoc
  return { ...data, organisation, owners, team, commenters, identifier, number }
}

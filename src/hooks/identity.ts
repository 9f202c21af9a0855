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

/** Whoever makes a document answers for it with their organisation and is on its team; a team is never emptied. */
export const giveTeam: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, collection, req }) => {
  if (!data || !isFromClient(req)) return data
  const actor = await actorOf(req)
  const own = actor.memberships.map((membership) => membership.organisation.id)
  if (operation === 'create') {
    data.organisation ??= workplaceOf(actor, collection.slug)?.id
    if (!own.includes(String(idOf(data.organisation)))) throw new Problem('foreign-organisation')
    if (actor.kind === 'person') data.team = [...new Set([actor.id, ...(data.team ?? []).map(idOf)])]
  }
  const emptied = operation === 'update' && originalDoc?.team?.length > 0 && data.team?.length === 0
  if (emptied) throw new Problem('missing-field', { field: 'team' })
  return data
}

/** An older version brings back what was written, not who answers for it: that is decided today. */
export const keepResponsibility: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  if (!data || sentOf(req, collection.slug).operation !== 'restoreVersion') return data
  const { organisation, team, identifier, number } = originalDoc
  return { ...data, organisation, team, identifier, number }
}

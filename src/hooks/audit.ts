import type { CollectionAfterDeleteHook } from 'payload'
import { idOf } from '../access/condition'
import { payloadDatabase } from '../engines/database/payload'
import { recordAudit } from '../operations/audit'
import { whoActs } from './client'

/** A deleted row leaves a line that says who deleted it. */
export const auditDelete: CollectionAfterDeleteHook = ({ id, doc, collection, req }) =>
  recordAudit(payloadDatabase(req.payload), {
    actor: whoActs(req)?.id ?? null,
    verb: 'delete',
    subject: `${collection.slug}/${id}`,
    organisation: (idOf(doc?.organisation) as string | undefined) ?? null,
    outcome: 'done',
    data: { number: doc?.number ?? null, identifier: doc?.identifier ?? null },
  })

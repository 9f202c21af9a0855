import type { CollectionBeforeChangeHook } from 'payload'
import { Problem } from '../domain/errors'
import { standsOn } from '../engines/database'
import { isFromClient, whoActs } from './client'
import { type Sent, sentOf } from './sent'

/**
 * Says which revision a save stands on, and who saves; `engines/database/revisions` compares it with the stored one in the write itself
 * (architecture.md, rule 3). Throws `revision-required` when a request does not say which one it edited.
 */
export const nextRevision: CollectionBeforeChangeHook = ({ data, operation, originalDoc, collection, req }) => {
  const savedBy = whoActs(req)?.name ?? null
  if (operation === 'create') return { ...data, revision: 1, savedBy }
  const sent = sentOf(req, collection.slug)
  const named = isFromClient(req) ? undefined : (req.context[standsOn] as number | undefined)
  return { ...data, savedBy, revision: (named ?? expectedRevision(sent, isFromClient(req), originalDoc.revision)) + 1 }
}

/** Neither the trash nor an older version brings values typed over somebody's head: they stand on what is stored now. */
function expectedRevision(sent: Sent, fromClient: boolean, stored: number): number {
  const given = sent.data.revision
  if (sent.operation === 'restoreVersion' || movesToTrash(sent)) return stored
  if (given === undefined || given === null || given === '') {
    if (fromClient) throw new Problem('revision-required')
    return stored
  }
  if (!Number.isSafeInteger(Number(given)))
    throw new Problem('invalid-input', { field: 'revision', reason: '须为整数 must be a whole number' })
  return Number(given)
}

/** Putting into the trash or taking out of it, and nothing else. */
const movesToTrash = ({ data }: Sent): boolean => Object.keys(data).join() === 'deletedAt'

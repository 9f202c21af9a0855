import type { CollectionBeforeOperationHook } from 'payload'
import { actorOf, authorise } from '../access'
import { payloadDatabase } from '../engines/database/payload'
import { isFromClient } from './client'

/** The CMS duplicates whatever one may read; to copy a working copy is a right of its own, which those who comment have not. */
export const mayCopy: CollectionBeforeOperationHook = async ({ args, operation, collection, req }) => {
  const { duplicateFromID } = args as { duplicateFromID?: string | number }
  if (operation !== 'create' || duplicateFromID === undefined || !isFromClient(req)) return args
  const source = await payloadDatabase(req.payload).get<Record<string, unknown>>(
    collection.slug,
    String(duplicateFromID),
  )
  authorise(await actorOf(req), 'copy', collection.slug, source ?? { id: duplicateFromID })
  return args
}

import type { CollectionAfterDeleteHook } from 'payload'
import { payloadDatabase } from '../engines/database/payload'

/** What was said about a working copy goes with it, when it is deleted for good. */
export const forgetComments: CollectionAfterDeleteHook = ({ id, req }) =>
  payloadDatabase(req.payload).remove('comments', { document: { equals: id } })

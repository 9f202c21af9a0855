import type { CollectionBeforeChangeHook } from 'payload'
import { payloadDatabase } from '../engines/database/payload'
import { requireIdle } from '../operations/trash'
import { whoActs } from './client'

/** What is under review or published is not thrown away, by no door; the list of the trash says who threw what away. */
export const guardTrash: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || Boolean(data.deletedAt) === Boolean(originalDoc.deletedAt)) return data
  if (!data.deletedAt) return { ...data, deletedBy: null }
  await requireIdle(payloadDatabase(req.payload), originalDoc.identifier)
  return { ...data, deletedBy: whoActs(req)?.name ?? null }
}

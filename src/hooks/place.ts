import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { placeOf, treeFor } from '../access'
import { idOf } from '../access/condition'
import { Problem } from '../domain/errors'

/** The organisation above a row, as columns that filters compare. Throws `unknown-code` for one the tree does not have. */
export async function placeColumnsOf(req: PayloadRequest, organisation: unknown) {
  const id = String(idOf(organisation) ?? '')
  const known = (await treeFor(req.payload)).get(id)
  if (!known) throw new Problem('unknown-code', { field: 'organisation', value: id })
  return placeOf(known)
}

/** Keeps county, city and province in step with the organisation responsible. */
export const keepPlace: CollectionBeforeChangeHook = async ({ data, req }) => ({
  ...data,
  ...(await placeColumnsOf(req, data.organisation)),
})

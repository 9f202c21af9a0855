import type { CollectionBeforeValidateHook } from 'payload'
import { theSystem } from '../domain/actor'
import { type Kind, kindOf } from '../domain/kinds'
import { booksOf, claimsOfChange, mustFit } from '../domain/taxonomy/chapterFits'
import { type By, madeFor } from '../engines/database/documents'
import { payloadDatabase } from '../engines/database/payload'
import { textbooksOf } from '../operations/textbooks'

/**
 * A chapter newly chosen belongs to the edition, grade and subject that stand beside it. What a remapping moves is the centre's own
 * doing: its table says where each chapter goes, and the form is left for people to follow.
 */
export const chaptersFit: CollectionBeforeValidateHook = async ({ data, originalDoc, collection, req }) => {
  if ((req.context[madeFor] as By | undefined)?.id === theSystem.id) return data
  const claims = claimsOfChange(kindOf(collection.slug as Kind).fields, originalDoc ?? {}, data ?? {})
  if (claims.length > 0) mustFit(claims, await textbooksOf(payloadDatabase(req.payload), booksOf(claims)))
  return data
}

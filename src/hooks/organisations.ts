import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { forgetOrganisations, placeOf, treeFor } from '../access'
import { idOf } from '../access/condition'
import { systemIds } from '../domain/clock'
import { Problem } from '../domain/errors'
import { levelIndex } from '../domain/organisation'
import { payloadDatabase } from '../engines/database'
import { finishRename } from '../operations/closeAct'
import { enterRename } from '../operations/renameKept'
import { replaceOrganisations } from '../operations/replaceOrganisation'
import { whoActs } from './client'
import { clientDoors } from './doors'

/** An organisation stands below its parent, never above or below itself; its columns follow from its lineage. */
const keepLineage: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const row = { ...originalDoc, ...data }
  const parentId = idOf(row.parent)
  const parent = parentId ? (await treeFor(req.payload)).get(String(parentId)) : undefined
  if (parentId && !parent) throw new Problem('unknown-code', { field: 'parent', value: parentId })
  if (parent && levelIndex(parent.level) < levelIndex(row.level))
    throw new Problem('invalid-input', { field: 'level', reason: '不能高于上级单位 above its parent' })
  if (parent?.lineage.some(({ id }) => id === row.id))
    throw new Problem('invalid-input', { field: 'parent', reason: '不能是本单位或其下级 itself or below itself' })
  const self = { id: row.id, code: row.code, name: row.name, level: row.level }
  return { ...openedByVerbs(data, operation), ...placeOf({ ...self, lineage: [...(parent?.lineage ?? []), self] }) }
}

/** What verbs keep is not written back from what a form or a patch read before: they may have changed it meanwhile. */
function openedByVerbs(data: Record<string, unknown>, operation: 'create' | 'update'): Record<string, unknown> {
  const { active: _, into: __, ...rest } = data
  return operation === 'create' ? { ...rest, active: true } : rest
}

/** This process sees the change at once; what stands below an organisation that moved moves with it. */
const follow: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  forgetOrganisations(req.payload)
  const moved =
    operation === 'update' && (idOf(doc.parent) !== idOf(previousDoc.parent) || doc.level !== previousDoc.level)
  if (!moved) return doc
  const tree = await treeFor(req.payload)
  const below = [...tree.values()].filter(({ lineage }) => lineage.some(({ id }) => id === doc.id))
  await replaceOrganisations(payloadDatabase(req.payload), below)
  return doc
}

/** Where the event of a new name waits until the name is written. */
const renaming = 'renaming'

/** An old name stays in the history, whichever door changes it. */
const keepOldName: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || data.name === undefined || data.name === originalDoc.name) return data
  const { id: organisation, county = null, city = null, province = null } = originalDoc
  req.context[renaming] = await enterRename(payloadDatabase(req.payload), {
    place: { organisation, county, city, province },
    from: originalDoc.name,
    to: data.name,
    actor: whoActs(req)?.id ?? 'system',
    reason: '更正 correction',
    operation: `rename:${systemIds.next()}`,
  })
  return data
}

const renamed: CollectionAfterChangeHook = async ({ doc, req }) => {
  const event = req.context[renaming]
  delete req.context[renaming]
  if (typeof event === 'string') await finishRename(payloadDatabase(req.payload), event)
  return doc
}

export const organisationHooks = {
  ...clientDoors,
  beforeChange: [keepLineage, keepOldName],
  afterChange: [renamed, follow],
} satisfies CollectionConfig['hooks']

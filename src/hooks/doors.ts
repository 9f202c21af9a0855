import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, CollectionConfig } from 'payload'
import { chosenOnce, systemOwned } from '../access'
import { Problem } from '../domain/errors'
import { isForm, isFromClient } from './client'
import { unknownName } from './leaves'
import { rememberSent, sentOf } from './sent'

/** Most rows that one answer lists. */
const longest = 500
/** Rows that one bulk request may change. */
const mostChanged = 100

interface ListArgs {
  id?: unknown
  limit?: number
  pagination?: boolean
}

/** `limit=0` and `pagination=false` mean "everything" to Payload; every list here is bounded. */
const boundLists: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!isFromClient(req)) return args
  const { id, limit, pagination } = args as ListArgs
  if (operation === 'read' || operation === 'readDistinct')
    return { ...args, limit: Math.min(limit || (pagination === false || limit === 0 ? longest : 10), longest) }
  if (operation === 'update' && id === undefined) return { ...args, limit: Math.min(limit || mostChanged, mostChanged) }
  return args
}

/** Names that Payload takes beside a collection's fields. */
const beside = { auth: ['password', 'confirm-password'] }

/** Refuses names that no field has, where Payload would drop them in silence. */
const knownNames: CollectionBeforeOperationHook = ({ args, operation, collection, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !isFromClient(req) || isForm(req)) return args
  const { data } = args as { data?: unknown }
  if (data === undefined || data === null) return args
  if (typeof data !== 'object' || Array.isArray(data))
    throw new Problem('invalid-input', { field: 'body', reason: '须为对象 must be an object' })
  const extra = collection.auth ? beside.auth : []
  const values = Object.fromEntries(Object.entries(data).filter(([name]) => !extra.includes(name)))
  const field = unknownName(collection.flattenedFields, values)
  if (field) throw new Problem('unknown-field', { field })
  return args
}

const dates = ['createdAt', 'updatedAt']

/** Refuses values for what the centre keeps; a client that sends back what it read is not refused. */
const refuseKept: CollectionBeforeValidateHook = ({ data, operation, originalDoc, collection, req }) => {
  if (!isFromClient(req)) return data
  const { data: sent, operation: asked } = sentOf(req, collection.slug)
  if (asked === 'restoreVersion') return data
  for (const field of collection.flattenedFields) {
    const access = 'access' in field ? field.access : undefined
    const kept = access?.create === systemOwned.create || dates.includes(field.name)
    const once = operation === 'update' && access?.update === chosenOnce.update
    if (!kept && !once) continue
    const before = operation === 'update' ? originalDoc?.[field.name] : undefined
    if (!isForm(req) && !same(sent[field.name], before)) throw new Problem('system-field', { field: field.name })
    if (data && dates.includes(field.name)) delete data[field.name]
  }
  return data
}

const same = (sent: unknown, stored: unknown): boolean =>
  sent === undefined || JSON.stringify(sent ?? null) === JSON.stringify(stored ?? null)

/** What stands at every collection's doors, before its own rules. */
export const clientDoors = {
  beforeOperation: [boundLists, knownNames, rememberSent],
  beforeValidate: [refuseKept],
} satisfies CollectionConfig['hooks']

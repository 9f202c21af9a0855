import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, CollectionConfig } from 'payload'
import { chosenOnce, systemOwned } from '../access'
import { Problem } from '../domain/errors'
import { isForm, isFromClient } from './client'
import { unknownName, wrongType } from './leaves'
import { boundNesting } from './nesting'
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

/** Refuses names that no field has and values of another type, where Payload would drop or bend them in silence. */
const knownValues: CollectionBeforeOperationHook = ({ args, operation, collection, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !isFromClient(req) || isForm(req)) return args
  const { data } = args as { data?: unknown }
  if (data === undefined || data === null) return args
  if (typeof data !== 'object' || Array.isArray(data))
    throw new Problem('invalid-input', { field: 'body', reason: '须为对象 must be an object' })
  const extra = collection.auth ? beside.auth : []
  const values = Object.fromEntries(Object.entries(data).filter(([name]) => !extra.includes(name)))
  const field = unknownName(collection.flattenedFields, values)
  if (field) throw new Problem('unknown-field', { field })
  const wrong = wrongType(collection.flattenedFields, values)
  if (wrong) throw new Problem('invalid-input', wrong)
  return args
}

/** Payload's own fields that no request writes: dates, and how an account stands with its sign-ins. */
const payloads = [
  'createdAt',
  'updatedAt',
  'sessions',
  'loginAttempts',
  'lockUntil',
  'salt',
  'hash',
  'resetPasswordToken',
  'resetPasswordExpiration',
]

/** Refuses values for what the centre keeps; a client that sends back what it read is not refused. */
const refuseKept: CollectionBeforeValidateHook = ({ data, operation, originalDoc, collection, req }) => {
  if (!isFromClient(req)) return data
  const { data: sent, operation: asked } = sentOf(req, collection.slug)
  if (asked === 'restoreVersion') return data
  for (const field of collection.flattenedFields) {
    const access = 'access' in field ? field.access : undefined
    const kept = access?.create === systemOwned.create || payloads.includes(field.name)
    const once = operation === 'update' && access?.update === chosenOnce.update
    const before = operation === 'update' ? originalDoc?.[field.name] : undefined
    const dropped = operation === 'update' && access?.update && !same(sent[field.name], data?.[field.name])
    if (dropped && !kept && !once && !isForm(req))
      throw new Problem('not-allowed', { verb: `修改 change ${field.name}` })
    if (!kept && !once) continue
    if (!isForm(req) && !same(sent[field.name], before)) throw new Problem('system-field', { field: field.name })
    if (data && isForm(req) && payloads.includes(field.name)) putBack(data, field.name, before)
  }
  return data
}

/** What a form showed and sent back stays as it is stored. */
function putBack(data: Record<string, unknown>, name: string, stored: unknown): void {
  if (stored === undefined || name === 'updatedAt') delete data[name]
  else data[name] = stored
}

const same = (sent: unknown, stored: unknown): boolean =>
  sent === undefined || JSON.stringify(sent ?? null) === JSON.stringify(stored ?? null)

/** What stands at every collection's doors, before its own rules. */
export const clientDoors = {
  beforeOperation: [boundNesting, boundLists, knownValues, rememberSent],
  beforeValidate: [refuseKept],
} satisfies CollectionConfig['hooks']

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

export interface Sent {
  operation: 'create' | 'update' | 'restoreVersion'
  /** The request's own values, before Payload fills them up from the stored row. */
  data: Readonly<Record<string, unknown>>
}

const place = Symbol.for('ziyuan.sent')
const writes: readonly string[] = ['create', 'update', 'restoreVersion']
type Context = { [place]?: Record<string, Sent> }

/** Remembers what the request itself sent, for the hooks that must tell it from what Payload adds. */
export const rememberSent: CollectionBeforeOperationHook = ({ args, operation, collection, req }) => {
  if (!writes.includes(operation)) return args
  const data = (args as { data?: Record<string, unknown> }).data ?? {}
  const context = req.context as Context
  context[place] = {
    ...context[place],
    [collection.slug]: { operation: operation as Sent['operation'], data: { ...data } },
  }
  return args
}

export const sentOf = (req: PayloadRequest, slug: string): Sent =>
  (req.context as Context)[place]?.[slug] ?? { operation: 'update', data: {} }

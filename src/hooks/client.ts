import type { PayloadRequest } from 'payload'
import { type By, madeFor } from '../engines/database'

/** True when the request came through a door of ours from outside; the Local API is used by our own code. */
export const isFromClient = (req: PayloadRequest): boolean => req.payloadAPI !== 'local'

/** The admin's forms post everything they show; what the centre keeps among it is dropped, not refused. */
export const isForm = (req: PayloadRequest): boolean =>
  req.headers?.get('content-type')?.startsWith('multipart/form-data') ?? false

/** The person or platform of a request, or for whom an operation of ours writes. */
export function whoActs({ user, context }: PayloadRequest): By | null {
  if (!user) return (context[madeFor] as By | undefined) ?? null
  const { id, name, username } = user as { id: unknown; name?: string | null; username?: string | null }
  return { id: String(id), name: name ?? username ?? String(id) }
}

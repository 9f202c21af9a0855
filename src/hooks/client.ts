import type { PayloadRequest } from 'payload'

/** True when the request came through a door of ours from outside; the Local API is used by our own code. */
export const isFromClient = (req: PayloadRequest): boolean => req.payloadAPI !== 'local'

/** The admin's forms post everything they show; what the centre keeps among it is dropped, not refused. */
export const isForm = (req: PayloadRequest): boolean =>
  req.headers?.get('content-type')?.startsWith('multipart/form-data') ?? false

import type { Endpoint } from 'payload'
import type { Context } from '../../operations/operation'
import { verb } from '../endpoint'
import { fileResponse, type ServedFile } from './fileResponse'

/** Which file it is, for whom; throws what the operation throws where there is none for them. */
type Finding = (context: Context, params: Record<string, string>) => Promise<ServedFile>

/** The bytes of a file at this path. */
export const servesFile = (path: string, find: Finding): Endpoint =>
  verb({
    method: 'get',
    path,
    run: async ({ context, req, params }) =>
      fileResponse(req.headers, context.ports.store, await find(context, params)),
  })

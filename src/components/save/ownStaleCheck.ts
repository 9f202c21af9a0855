import type { ServerFunctionClientArgs } from 'payload'
import { kinds } from '../../domain/identifiers'

const ours: ReadonlySet<unknown> = new Set(kinds)

/**
 * A call of the admin without its wish to be told that the stored document is newer. Payload's form asks for that at the
 * first keystroke of a session and then offers nothing but loading the document again, dropping what is written. For our
 * kinds the two-versions dialog answers instead, when saving (docs/decisions/0070).
 */
export function withoutStaleCheck(call: ServerFunctionClientArgs): ServerFunctionClientArgs {
  const isOurs = call.name === 'form-state' && ours.has(call.args.collectionSlug)
  return isOurs ? { ...call, args: { ...call.args, checkForStaleData: false } } : call
}

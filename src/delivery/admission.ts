import { Problem } from '../domain/errors'
import type { Asking, Callers } from './caller'
import type { Limiter } from './limiter'

/** Whom a request comes from, and the rate limit's word on it. */
export interface Admitted {
  asking: Asking
  limit: string
}

/**
 * Recognises the caller and counts the request. A wrong key counts against the address it came from, so that keys
 * can't be tried for nothing. Throws `sign-in-required`, `not-allowed`, `too-many-requests`.
 */
export async function admit(
  callers: Callers,
  limiter: Limiter,
  authorization: string | null | undefined,
  address: string,
): Promise<Admitted> {
  let asking: Asking
  try {
    asking = callers.of(authorization)
  } catch (error) {
    await limiter.take(`a ${address}`)
    throw error
  }
  const limit = await limiter.take(asking.key === null ? `a ${address}` : `k ${asking.key}`)
  return { asking, limit }
}

/** Reading with a key needs a key made for reading. */
export function mayRead({ key, scopes }: Asking): void {
  if (key !== null && !scopes.includes('delivery:read')) throw new Problem('not-allowed', { verb: 'delivery:read' })
}

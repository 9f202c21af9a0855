import type { Actor } from '../domain/actor'
import { type Digest, digestOfValue } from '../domain/canonical'
import { Problem } from '../domain/errors'

/** What every business verb carries: the `Idempotency-Key` of the request. */
export interface Keyed {
  key: string
}

/** The unique name of one actor's request: the same again is a replay, and keys of two people never meet. */
export function operationName(verb: string, actor: Actor, key: string): string {
  // HTTP doors say the same with the header's name; this holds for every other door.
  if (!/^[\x21-\x7e]{8,128}$/.test(key)) throw new Problem('idempotency-key-required')
  return `${verb}:${actor.id}:${key}`
}

/** What was asked, without the key: a key that comes again with something else is refused. */
export function fingerprint<T extends Keyed>({ key: _, ...asked }: T): Digest {
  return digestOfValue(JSON.parse(JSON.stringify(asked)))
}

export function sameRequest(before: string | undefined, now: Digest): void {
  if (before !== now) throw new Problem('idempotency-key-reused')
}

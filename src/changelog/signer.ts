import { Problem } from '../domain/errors'
import type { SigningKey } from '../domain/keys'
import type { KeySet } from '../domain/keyset'
import { sign } from '../domain/signature'
import { readKeySet } from './codec'
import type { KeyRing } from './keyring'
import type { LogStore } from './store'

/**
 * The newest key of the set that still holds and whose private part this node has.
 * Throws `configuration-invalid` when there is none: nothing may be signed then.
 */
export async function keyInUse(ring: KeyRing, set: KeySet): Promise<SigningKey> {
  const held = await ring.signing()
  const open = set.keys.filter((key) => key.revokedAtSeq === null).sort((a, b) => b.from - a.from)
  for (const record of open) {
    const key = held.find((k) => k.kid === record.kid)
    if (key) return key
  }
  throw new Problem('configuration-invalid', {
    reason: 'no signing key of the present key set is among the secrets: put one back, or run ziyuan keys rotate',
  })
}

/** Signs with the key in use, looking again whenever the key set in the store changed (a rotation elsewhere). */
export function openSigner(ring: KeyRing, store: LogStore): { sign(bytes: string): Promise<string> } {
  let seen: { pointer: string; key: SigningKey } | null = null
  return {
    async sign(bytes) {
      const pointer = await store.pointer()
      if (pointer === null) throw new Problem('not-ready')
      if (seen?.pointer !== pointer) seen = { pointer, key: await keyInUse(ring, readKeySet(pointer).set) }
      return sign(bytes, [seen.key])
    },
  }
}

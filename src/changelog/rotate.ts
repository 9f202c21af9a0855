import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { newKey, type SigningKey } from '../domain/keys'
import { type KeySet, keySetDigest, signByRoot, withKey, withoutKey } from '../domain/keyset'
import type { ObjectStore } from '../engines/storage/port'
import type { Appender } from './appender'
import { keysChange } from './firstStart'
import type { KeyRing } from './keyring'
import type { FullEntry } from './rows'
import { keepKeySet } from './store'

interface Rotation {
  appender: Appender
  objects: ObjectStore
  ring: KeyRing
  root: SigningKey
}

/** Milliseconds to wait for the running centre to let the appender's lease go. */
const patience = 30_000

/** Enters a new signing key; the one before stays good for what comes from nodes that have not heard of it yet. */
export async function rotateKeys(parts: Rotation): Promise<{ kid: string; entry: FullEntry }> {
  const fresh = newKey()
  await parts.ring.keepSigning(fresh)
  failpoint('keys:after-signing')
  const entry = await enterSet(parts, 'rotation', (set, seq) => withKey(set, fresh.jwk, seq))
  return { kid: fresh.kid, entry }
}

/**
 * Ends a key from its entry on. When it is the last that still holds, a new one enters with the same set, so that the
 * log can go on. What the key signed before stays valid. Throws `not-found` for a kid that the set does not hold.
 */
export async function revokeKey(
  parts: Rotation,
  kid: string,
): Promise<{ replacedBy: string | null; entry: FullEntry }> {
  let fresh: SigningKey | null = null
  const entry = await enterSet(parts, `revocation of ${kid}`, async (set, seq) => {
    const ended = withoutKey(set, kid, seq)
    const held = (await parts.ring.signing()).map((key) => key.kid)
    if (ended.keys.some((key) => key.revokedAtSeq === null && held.includes(key.kid))) return ended
    fresh ??= newKey()
    await parts.ring.keepSigning(fresh)
    return withKey(ended, fresh.jwk, seq)
  })
  return { replacedBy: (fresh as SigningKey | null)?.kid ?? null, entry }
}

async function enterSet(
  { appender, objects, root, ring }: Rotation,
  why: string,
  alter: (set: KeySet, seq: number) => KeySet | Promise<KeySet>,
): Promise<FullEntry> {
  if ((await ring.pinned()) !== root.kid) throw new Problem('root-mismatch')
  const until = Date.now() + patience
  for (;;) {
    const entry = await appender.enterAt(async (seq, { set: before }) => {
      const set = await alter(before, seq)
      const { signatures } = JSON.parse(await signByRoot(set, root))
      await keepKeySet(objects, keySetDigest(set), { set, signatures }, () => failpoint('keys:after-set'))
      failpoint('keys:after-set-signature')
      return keysChange(set, why)
    })
    if (entry) return entry
    if (Date.now() > until) throw new Problem('conflict', { reason: 'another process keeps appending' })
    await pause(200)
  }
}

import { type Change, seal } from '../domain/change'
import type { Clock } from '../domain/clock'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { newKey, type SigningKey } from '../domain/keys'
import { firstKeySet, type KeySet, keySetDigest, type SignedKeySet, signByRoot, verifyKeySet } from '../domain/keyset'
import type { ObjectStore } from '../engines/storage/port'
import type { KeyRing } from './keyring'
import type { Rows } from './rows'
import { keepKeySet, type LogStore } from './store'

/** The change that brings a key set into the log; everyone sees it. */
export const keysChange = (set: KeySet, why: string): Change => ({
  operation: `keys:${keySetDigest(set)}`,
  type: 'keys',
  identifier: null,
  kind: null,
  version: null,
  manifest: keySetDigest(set),
  audience: { scope: 'public', organisation: null },
  reason: why,
  until: null,
})

/** Makes what an empty centre lacks of root and signing key; harmless again after being stopped anywhere. */
export async function makeFirstKeys(ring: KeyRing): Promise<{ root: SigningKey; signing: SigningKey }> {
  const pinned = await ring.pinned()
  const root = (await ring.root()) ?? (pinned === null ? newKey() : null)
  if (!root)
    throw new Problem('configuration-invalid', { reason: 'the log is empty, and its root key is not in the secrets' })
  await ring.keepRoot(root)
  failpoint('keys:after-root')
  const signing = (await ring.signing())[0] ?? newKey()
  await ring.keepSigning(signing)
  failpoint('keys:after-signing')
  await ring.pin(root.kid)
  failpoint('keys:after-pin')
  return { root, signing }
}

interface FirstStart {
  origin: string
  ring: KeyRing
  objects: ObjectStore
  rows: Rows
  store: LogStore
  clock: Clock
  nonce: () => string
}

/**
 * Enters the first key set as entry 1 of an empty log: the one that was made offline (`ziyuan keys make`) when it is among
 * the secrets, else one made here. The head is the appender's to sign.
 */
export async function enterFirstKeys(parts: FirstStart): Promise<SignedKeySet> {
  const signed = (await givenKeySet(parts)) ?? (await makeKeySet(parts))
  const { set } = signed
  await keepKeySet(parts.objects, keySetDigest(set), signed, () => failpoint('keys:after-set'))
  failpoint('keys:after-set-signature')
  const entry = seal(
    parts.origin,
    null,
    { ...keysChange(set, 'first key set'), nonce: parts.nonce() },
    parts.clock.now(),
  )
  await parts.rows.insert(entry)
  failpoint('keys:after-entry')
  await parts.store.copy(entry)
  await parts.store.putPointer(signed)
  failpoint('keys:after-pointer')
  return signed
}

/** The key set that came with this node's secrets. Throws `configuration-invalid` when they do not belong together. */
async function givenKeySet({ ring, origin }: FirstStart): Promise<SignedKeySet | null> {
  const signed = await ring.firstKeys()
  if (!signed) return null
  const refuse = (reason: string, cause?: unknown) =>
    new Problem('configuration-invalid', { reason: `the first key set among the secrets ${reason}` }, { cause })
  if (signed.set.origin !== origin) throw refuse(`is of origin ${signed.set.origin}, this is ${origin}`)
  await verifyKeySet(signed, (await ring.pinned()) ?? '', null).catch((cause: unknown) => {
    throw refuse('is not signed by the root of root.fingerprint', cause)
  })
  const held = (await ring.signing()).map(({ kid }) => kid)
  if (!signed.set.keys.some(({ kid }) => held.includes(kid))) throw refuse('names no signing key that is there')
  return signed
}

async function makeKeySet({ ring, origin }: FirstStart): Promise<SignedKeySet> {
  const { root, signing } = await makeFirstKeys(ring)
  return signedFirstKeySet(origin, root, signing)
}

/** The first key set of an origin, signed by its root. */
export async function signedFirstKeySet(origin: string, root: SigningKey, signing: SigningKey): Promise<SignedKeySet> {
  const set = firstKeySet(origin, root.jwk, signing.jwk)
  return { set, signatures: JSON.parse(await signByRoot(set, root)).signatures }
}

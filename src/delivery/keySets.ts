import { isProblem } from '../domain/errors'
import type { SignedKeySet } from '../domain/keyset'
import { paths } from '../domain/manifest'
import type { ObjectStore } from '../engines/storage/port'

/** The signed key set of an origin as it lies in the store; null when there is none. */
export type KeySets = (origin: string) => Promise<Buffer | null>

export const keySetsIn =
  (store: ObjectStore): KeySets =>
  (origin) =>
    readOrNull(store, paths.keys(origin))

/** Small document of the store, or null when it is not there. */
export async function readOrNull(store: ObjectStore, path: string): Promise<Buffer | null> {
  try {
    return await store.readAll(path)
  } catch (error) {
    if (isProblem(error, 'not-found')) return null
    throw error
  }
}

/** JSON Web Keys (RFC 7517) of a signed key set that still sign. */
export function jwksOf(bytes: Buffer): object[] {
  const { set } = JSON.parse(bytes.toString()) as SignedKeySet
  return set.keys
    .filter((key) => key.revokedAtSeq === null)
    .map(({ kid, jwk }) => ({ ...jwk, kid, use: 'sig', alg: 'Ed25519' }))
}

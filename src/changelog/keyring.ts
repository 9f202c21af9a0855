import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { canonical } from '../domain/canonical'
import { Problem } from '../domain/errors'
import { fingerprintOf, type SigningKey } from '../domain/keys'
import type { SignedKeySet } from '../domain/keyset'
import { readKeySet } from './codec'

/** The private keys of this node, each in a file of its own that only its owner reads (0600). */
export interface KeyRing {
  /** The root key, while the operator has not yet taken it offline. */
  root(): Promise<SigningKey | null>
  signing(): Promise<SigningKey[]>
  /** The root fingerprint this node was set up with. */
  pinned(): Promise<string | null>
  /** The first key set, where it was made and signed offline; null where this node is to make it. */
  firstKeys(): Promise<SignedKeySet | null>
  keepRoot(key: SigningKey): Promise<void>
  keepSigning(key: SigningKey): Promise<void>
  pin(fingerprint: string): Promise<void>
  keepFirstKeys(signed: SignedKeySet): Promise<void>
}

const rootFile = 'root.jwk.json'
const pinFile = 'root.fingerprint'
const firstFile = 'first-keys.json'
const privateJwk = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() })

export function openKeyRing(folder: string): KeyRing {
  const keep = async (name: string, text: string): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writePrivately(join(folder, name), text)
  }
  const jwkText = (key: SigningKey): string => `${JSON.stringify(key.jwk)}\n`
  return {
    root: async () => {
      const text = await readIfThere(join(folder, rootFile))
      return text === null ? null : readKey(text, rootFile)
    },
    signing: async () => {
      const names = (await namesIn(folder)).filter((name) => /^signing-.+\.jwk\.json$/.test(name))
      return Promise.all(names.map(async (name) => readKey(await readFile(join(folder, name), 'utf8'), name)))
    },
    pinned: async () => (await readIfThere(join(folder, pinFile)))?.trim() ?? null,
    firstKeys: async () => {
      const text = await readIfThere(join(folder, firstFile))
      return text === null ? null : readKeySet(text)
    },
    keepRoot: (key) => keep(rootFile, jwkText(key)),
    keepSigning: (key) => keep(`signing-${key.kid}.jwk.json`, jwkText(key)),
    pin: (fingerprint) => keep(pinFile, `${fingerprint}\n`),
    keepFirstKeys: (signed) => keep(firstFile, canonical(signed)),
  }
}

/** Reads a private key file as `ziyuan keys` and a first start write it. Throws `configuration-invalid`. */
export function readKey(text: string, name: string): SigningKey {
  const parsed = privateJwk.safeParse(jsonOf(text))
  if (!parsed.success) throw new Problem('configuration-invalid', { reason: `${name} is not an Ed25519 private JWK` })
  return { kid: fingerprintOf(parsed.data), jwk: parsed.data }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // the shape check above names the file
  }
}

async function writePrivately(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, path)
}

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (missing(error)) return null
    throw error
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (missing(error)) return []
    throw error
  }
}

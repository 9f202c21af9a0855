import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Env, env, isBuilding, places } from './env'

/**
 * The secret that signs sessions: the given one, else (only PROFILE=embedded comes this far, env.ts refuses the rest)
 * one made at random on first start and kept under SECRETS_DIR. A build gets a throw-away one, so that no image holds a secret.
 */
export function payloadSecret(from: Env = env()): string {
  if (from.PAYLOAD_SECRET) return from.PAYLOAD_SECRET
  if (isBuilding()) return randomSecret()
  return keptSecret(places(from).payloadSecret)
}

const randomSecret = (): string => randomBytes(36).toString('base64url')

/** Reads a secret, or makes it. Two processes starting at once agree on one: a link never replaces. */
export function keptSecret(path: string): string {
  const found = readIfThere(path)
  if (found) return found
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const made = `${path}.${process.pid}.new`
  writeFileSync(made, randomSecret(), { mode: 0o600, flush: true })
  try {
    linkSync(made, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(made, { force: true })
  }
  return readFileSync(path, 'utf8')
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

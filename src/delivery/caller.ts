import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Caller } from '../domain/audience'
import { Problem } from '../domain/errors'
import type { CatalogueReader } from '../followers/catalogue'
import type { Freshness } from './freshness'

/** Who asks, as delivery knows them. */
export interface Asking extends Caller {
  /** Code of the organisation the key was given to; null for an anonymous caller. */
  organisation: string | null
  /** What they may see, as one word: part of the key of everything cached. */
  audience: string
  /** First letters of the key's hash for the request log, null for an anonymous caller. */
  key: string | null
  scopes: readonly string[]
}

export const stranger: Asking = { organisation: null, organisations: [], audience: '', key: null, scopes: [] }

const bearer = /^Bearer +([\x21-\x7e]{16,512})$/i

/** Recognises keys against the private table; what it remembers is forgotten as soon as the catalogue changes. */
export class Callers {
  readonly #known = new LRUCache<string, { asking: Asking; epoch: number }>({ max: 2000 })

  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly freshness: Freshness,
  ) {}

  /** Throws `sign-in-required` for a malformed, unknown or revoked key: a wrong key is never taken for none. */
  of(authorization: string | null | undefined): Asking {
    if (authorization === null || authorization === undefined) return stranger
    const key = bearer.exec(authorization)?.[1]
    if (!key) throw new Problem('sign-in-required')
    const digest = hash('sha256', key, 'hex')
    const epoch = this.freshness.look()
    const known = this.#known.get(digest)
    if (known && known.epoch === epoch) return known.asking
    const asking = this.#lookUp(digest)
    this.#known.set(digest, { asking, epoch })
    return asking
  }

  #lookUp(digest: string): Asking {
    const found = this.catalogue.caller(digest)
    if (!found) throw new Problem('sign-in-required')
    const organisations = [...new Set(found.organisations)].sort()
    const organisation = found.organisations.at(-1) ?? null
    return {
      organisation,
      organisations,
      audience: organisations.join(' '),
      key: digest.slice(0, 8),
      scopes: found.scopes,
    }
  }
}

/** Throws unless the caller's key was given this scope. */
export function needScope(asking: Asking, scope: string): void {
  if (asking.key === null) throw new Problem('sign-in-required')
  if (!asking.scopes.includes(scope)) throw new Problem('not-allowed', { verb: scope })
}

import { LRUCache } from 'lru-cache'
import { sees } from '../followers/catalogue'
import type { Asking } from './caller'
import type { Freshness } from './freshness'

interface Kept<T> {
  value: T
  /** Codes of organisations that a caller must belong to, every one; `*` is everyone. */
  orgs: readonly string[]
  epoch: number
  bytes: number
}

/** What a key and its entry cost beside the bytes kept. */
const overhead = 300

/**
 * Remembers ready answers, bounded in bytes. Each is kept with its audience and given to nobody else; what is made of
 * several resources has the caller's audience in its key. Every entry knows the epoch of the catalogue it was made at: what changed since is made anew.
 */
export class Cache {
  readonly #kept: LRUCache<string, Kept<unknown>> | null

  constructor(
    bytes: number,
    private readonly freshness: Freshness,
  ) {
    const sizeCalculation = (kept: Kept<unknown>, key: string) => kept.bytes + key.length * 2 + overhead
    this.#kept = bytes > 0 ? new LRUCache({ maxSize: bytes, sizeCalculation }) : null
  }

  /** What was kept about a resource, if this caller may see it; gone as soon as anything of it changed. */
  ofResource<T>(asking: Asking, identifier: string, form = ''): T | undefined {
    this.freshness.look()
    const kept = this.#kept?.get(`\n${identifier}${form}`)
    if (!kept || !sees(asking, ...kept.orgs) || !this.freshness.holds(identifier, kept.epoch)) return undefined
    return kept.value as T
  }

  /**
   * Keeps a ready answer, once for all who may see it. `epoch` is as it was before the catalogue was read: what changed
   * while the answer was made is thus not kept as new.
   */
  keepResource(
    identifier: string,
    answer: { value: unknown; orgs: readonly string[]; bytes: number; epoch: number },
    form = '',
  ): void {
    this.#kept?.set(`\n${identifier}${form}`, answer)
  }

  /** What was kept about the whole catalogue; gone as soon as anything changed. */
  async ofWhole(asking: Asking, name: string, make: () => Promise<Buffer> | Buffer): Promise<Buffer> {
    const epoch = this.freshness.look()
    const key = `${asking.audience}\n?${name}`
    const kept = this.#kept?.get(key)
    if (kept?.epoch === epoch) return kept.value as Buffer
    const value = await make()
    this.#kept?.set(key, { value, orgs: [], epoch, bytes: value.length })
    return value
  }
}

import { LRUCache } from 'lru-cache'
import type { Asking } from './caller'
import type { Freshness } from './freshness'

interface Kept<T> {
  value: T
  epoch: number
  bytes: number
}

/** What a key and its entry cost beside the bytes kept. */
const overhead = 300

/**
 * Remembers ready answers, bounded in bytes. The audience is part of every key, and every entry knows the
 * epoch of the catalogue it was made at: what changed since is made anew.
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

  /** What was kept about a resource, for everyone or for this audience; gone as soon as anything of it changed. */
  ofResource<T>(asking: Asking, identifier: string, form = ''): T | undefined {
    this.freshness.look()
    const name = `\n${identifier}${form}`
    const kept = this.#kept?.get(name) ?? (asking.audience === '' ? undefined : this.#kept?.get(asking.audience + name))
    return kept && this.freshness.holds(identifier, kept.epoch) ? (kept.value as T) : undefined
  }

  /**
   * Keeps a ready answer: one for all audiences when everyone may see it, else for this audience alone. `epoch` is as it
   * was before the catalogue was read: what changed while the answer was made is thus not kept as new.
   */
  keepResource(
    asking: Asking,
    identifier: string,
    answer: { value: unknown; open: boolean; bytes: number; epoch: number },
    form = '',
  ): void {
    const { value, open, bytes, epoch } = answer
    this.#kept?.set(`${open ? '' : asking.audience}\n${identifier}${form}`, { value, epoch, bytes })
  }

  /** What was kept about the whole catalogue; gone as soon as anything changed. */
  async ofWhole(asking: Asking, name: string, make: () => Promise<Buffer> | Buffer): Promise<Buffer> {
    const epoch = this.freshness.look()
    const key = `${asking.audience}\n?${name}`
    const kept = this.#kept?.get(key)
    if (kept?.epoch === epoch) return kept.value as Buffer
    const value = await make()
    this.#kept?.set(key, { value, epoch, bytes: value.length })
    return value
  }
}

import type { CatalogueReader } from '../followers/catalogue'

/** More touched resources than this between two looks, and everything remembered is forgotten. */
const mostRemembered = 10_000

/**
 * Tells what was remembered of the catalogue from what still holds. It looks at the file at most once per turn of the
 * event loop, so an answer is never older than the turn it is made in: a recall takes effect at once.
 */
export class Freshness {
  /** Grows whenever anything changed that answers are made from. */
  epoch = 1
  #base = 0
  #looked = false
  #dataVersion: number
  #generation: number
  #touch: number
  readonly #touched = new Map<string, number>()

  constructor(private readonly catalogue: CatalogueReader) {
    this.#dataVersion = catalogue.dataVersion()
    this.#generation = catalogue.generation()
    this.#touch = catalogue.touch()
  }

  /** To be called before anything remembered is used. Returns the present epoch. */
  look(): number {
    if (this.#looked) return this.epoch
    this.#looked = true
    setImmediate(this.#turnEnded)
    const dataVersion = this.catalogue.dataVersion()
    if (dataVersion !== this.#dataVersion) {
      this.#dataVersion = dataVersion
      this.#learn()
    }
    return this.epoch
  }

  /** Whether what was remembered of a resource at an epoch still holds. */
  holds(identifier: string, epoch: number): boolean {
    return epoch > this.#base && epoch >= (this.#touched.get(identifier) ?? 0)
  }

  readonly #turnEnded = (): void => {
    this.#looked = false
  }

  #learn(): void {
    const generation = this.catalogue.generation()
    const touch = this.catalogue.touch()
    // Only the writer's lease was renewed.
    if (generation === this.#generation && touch === this.#touch) return
    this.epoch += 1
    const touched = this.catalogue.touchedSince(this.#touch, mostRemembered)
    this.#touch = touch
    if (generation !== this.#generation || this.#touched.size + touched.length >= mostRemembered) {
      this.#generation = generation
      this.#touched.clear()
      this.#base = this.epoch - 1
    }
    for (const identifier of touched) this.#touched.set(identifier, this.epoch)
  }
}

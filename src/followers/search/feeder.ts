import { setImmediate as turn } from 'node:timers/promises'
import { Problem } from '../../domain/errors'
import type { Batch, SearchEngine } from '../../engines/search'
import type { CatalogueChanges, Changes, Position } from './changes'

/** Resources in one batch: few, because the embedded engine works within this process. */
const batch = 50

export interface FeederParts {
  engine: SearchEngine
  changes: CatalogueChanges
  /** Takes or renews the right to feed this index; false while another process has it. */
  hold(): Promise<boolean>
}

/** Keeps one index up with the catalogue. What it says of a resource is always the present state, so repeating is harmless. */
export class Feeder {
  /** Where the index stands, as far as this process knows; null: ask it. */
  #known: Position | null = null

  constructor(private readonly parts: FeederParts) {}

  /** Applies all that is new at this moment, or builds the index again where it must; returns how many resources. */
  async catchUp(signal?: AbortSignal): Promise<number> {
    try {
      if (await this.parts.hold()) return await this.#catchUp(signal)
      this.#known = null
      return 0
    } catch (error) {
      this.#known = null
      throw error
    }
  }

  async #catchUp(signal?: AbortSignal): Promise<number> {
    const { engine, changes } = this.parts
    const start = changes.start()
    this.#known ??= readPosition(await engine.position())
    if (this.#known?.generation !== start.generation || this.#known.wish !== start.wish) return this.#rebuild(start)
    let count = 0
    for (let more = true; more && !signal?.aborted; ) {
      const found = changes.after(this.#known, batch)
      if (found.documents.length + found.removed.length === 0) break
      await this.#holdOn()
      await engine.apply(batchOf(found))
      this.#known = found.position
      count += found.documents.length + found.removed.length
      more = !found.last
      await turn()
    }
    return count
  }

  /** Beside the index that answers. A catalogue that is made anew meanwhile leaves it as it was. */
  async #rebuild(start: Position): Promise<number> {
    const { engine, changes } = this.parts
    let at = start
    let count = 0
    await engine.rebuild(async (apply) => {
      for (let more = true; more; ) {
        const found = changes.after(at, batch)
        if (found.position.generation !== start.generation) throw new Problem('conflict', { what: 'catalogue' })
        await this.#holdOn()
        await apply({ ...batchOf(found), removed: [] })
        at = found.position
        count += found.documents.length
        more = !found.last
        await turn()
      }
      // A wish that came meanwhile is not yet fulfilled.
      if (at.wish !== start.wish)
        await apply({ documents: [], removed: [], position: write({ ...at, wish: start.wish }) })
    })
    this.#known = { ...at, wish: start.wish }
    return count
  }

  async #holdOn(): Promise<void> {
    if (!(await this.parts.hold())) throw new Problem('conflict', { what: this.parts.engine.name })
  }
}

const batchOf = ({ documents, removed, position }: Changes): Batch => ({
  documents,
  removed,
  position: write(position),
})
const write = (position: Position): string => JSON.stringify(position)

/** Null for what no version of this program can have written, so that the index is built again. */
export function readPosition(text: string | null): Position | null {
  if (text === null) return null
  try {
    const found = JSON.parse(text) as Partial<Position>
    const numbers = [found.generation, found.wish, found.touch, found.row]
    return numbers.every((value) => typeof value === 'number') && found.log ? (found as Position) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

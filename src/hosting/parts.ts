import type { Logger } from 'pino'

/** Something that runs in this process and must be ended properly. */
export interface Part {
  name: string
  stop(): Promise<void> | void
}

/** Parts in the order they were opened; they are stopped the other way round, and one that fails does not keep the rest. */
export class Parts {
  readonly #open: Part[] = []

  constructor(private readonly log: Logger) {}

  add(name: string, stop: Part['stop']): void {
    this.#open.push({ name, stop })
  }

  async stop(): Promise<void> {
    for (let part = this.#open.pop(); part; part = this.#open.pop()) {
      try {
        await part.stop()
      } catch (error) {
        this.log.error({ err: error, part: part.name }, 'a part did not stop properly')
      }
    }
  }
}

import type { Away } from './orders'

/** The parts of which the health page must name one. */
const named: Record<Away, readonly string[]> = {
  database: ['database'],
  store: ['storage', 'storage-writes'],
  writes: ['storage-writes'],
}

/** What the health page of a centre said in the course of one outage. */
export class Health {
  readonly #said = new Set<string>()

  constructor(
    private readonly away: Away,
    private readonly address: string,
  ) {}

  /** Asks it. Answers whether it names what is away, and whether it calls anything down. */
  async look(): Promise<{ isNamed: boolean; isDown: boolean }> {
    const answer = await fetch(this.address)
    const { parts } = (await answer.json()) as { parts: { name: string; state: string }[] }
    const unwell = parts.filter(({ state }) => state !== 'well')
    for (const { name, state } of unwell) this.#said.add(`${name} ${state}`)
    return {
      isNamed: unwell.some(({ name, state }) => this.#isNamed(name, state)),
      isDown: unwell.some(({ state }) => state === 'down'),
    }
  }

  get words(): string {
    return [...this.#said].join(', ') || 'well'
  }

  get hasNamedIt(): boolean {
    return this.#each().some(([name, state]) => this.#isNamed(name, state))
  }

  /** Called down though it was well. The log is not: nothing enters it while it can't be written. */
  get wronglyNamed(): string[] {
    const others = this.#each().filter(
      ([name, state]) => state === 'down' && name !== 'log' && !named[this.away].includes(name),
    )
    return others.map(([name]) => name)
  }

  #each = () => [...this.#said].map((word) => word.split(' ') as [string, string])

  /** A single refused write is a failing part; a server that is away is asked often enough to be down. */
  #isNamed = (name: string, state: string): boolean =>
    named[this.away].includes(name) && (state === 'down' || this.away === 'writes')
}

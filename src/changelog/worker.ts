import { isProblem, Problem } from '../domain/errors'
import { enlist, type StateOfPart } from '../engines/parts'
import type { Appender, Settled } from './appender'
import type { FullEntry } from './rows'

/** How the appending of this process stands: for the health page and for refusing early. */
export type LogState =
  | { kind: 'idle' }
  | { kind: 'open' }
  | { kind: 'forked'; problem: Problem }
  | { kind: 'troubled'; problem: unknown }

export type Report = (message: string, error?: unknown) => void

/** Milliseconds between two looks, by state. */
const pauses = { open: 200, idle: 200, troubled: 1000, forked: 5000 }
const letGoAfter = 1000

/** The loop around the appender: works when there is work, lets the lease go when idle, tries again after trouble. */
export class Worker {
  state: LogState = { kind: 'idle' }
  #running: Promise<void> | null = null
  #stopping = new AbortController()
  #wake = new Signal<true>()
  #settled = new Signal<Settled>()
  #since = new Date()
  #leaveParts = (): void => {}

  constructor(
    private readonly appender: Appender,
    private readonly report: Report,
  ) {}

  async start(): Promise<LogState> {
    if (this.#running) return this.state
    this.#stopping = new AbortController()
    this.#leaveParts = enlist(() => this.#asPart())
    await this.#pass(() => this.appender.tend())
    this.#running = this.#loop()
    return this.state
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#wake.fire(true)
    await this.#running
    this.#running = null
    this.#leaveParts()
    await this.#pass(() => this.appender.letGo())
    this.state = { kind: 'idle' }
  }

  wake(): void {
    this.#wake.fire(true)
  }

  /** Whether it is this process that appends: what becomes of an intent is heard of here at once. */
  isAppending(): boolean {
    return this.#running !== null && this.appender.holdsLease()
  }

  /**
   * The entry of an operation as soon as this process enters it; null when it was refused, and when nothing was heard of
   * it within so many milliseconds.
   */
  async entered(operation: string, milliseconds: number): Promise<FullEntry | null> {
    const until = Date.now() + milliseconds
    do {
      const entry = (await this.#settled.next(until - Date.now()))?.get(operation)
      if (entry !== undefined) return entry
    } while (Date.now() < until)
    return null
  }

  async #loop(): Promise<void> {
    let lastWork = Date.now()
    let held = true
    while (!this.#stopping.signal.aborted) {
      // Trouble ends when the log was reconciled, not when there happens to be nothing to write.
      if (this.state.kind !== 'open' || !this.appender.isFresh())
        held = (await this.#pass(() => this.appender.tend())) || held
      const settled = this.state.kind === 'open' ? await this.#pass(() => this.appender.drain()) : null
      if (settled && settled.size > 0) {
        lastWork = Date.now()
        held = true
        this.#settled.fire(settled)
        continue
      }
      if (held && this.state.kind === 'open' && Date.now() - lastWork > letGoAfter) {
        await this.#pass(() => this.appender.letGo())
        held = false
      }
      await this.#pause()
    }
  }

  async #pause(): Promise<void> {
    const until = Date.now() + pauses[this.state.kind]
    // Work waiting cuts the rest short; trouble is not tried again faster because somebody knocks.
    const patient = this.state.kind === 'troubled' || this.state.kind === 'forked'
    let rung: true | null = null
    while (!this.#stopping.signal.aborted && Date.now() < until && (patient || !rung))
      rung = await this.#wake.next(until - Date.now())
  }

  async #pass<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const result = await work()
      if (this.#isAmiss()) this.#tell('the change log is written again')
      this.state = { kind: 'open' }
      return result
    } catch (error) {
      const known = this.#isAmiss()
      this.state =
        error instanceof Problem && isProblem(error, 'log-forked')
          ? { kind: 'forked', problem: error }
          : { kind: 'troubled', problem: error }
      if (!known) this.#tell('the change log is not written', error)
      return null
    }
  }

  #isAmiss(): boolean {
    return this.state.kind === 'forked' || this.state.kind === 'troubled'
  }

  #tell(message: string, error?: unknown): void {
    this.#since = new Date()
    this.report(message, error)
  }

  /** A log that nothing enters (its keys, its store, its database, a fork) is a part that is down: nobody can publish. */
  #asPart(): StateOfPart {
    const reason = 'problem' in this.state ? String(this.state.problem) : null
    return { name: 'log', state: this.#isAmiss() ? 'down' : 'well', since: this.#since.toISOString(), reason }
  }
}

/** A bell: whoever waits for its next ring, at most so many milliseconds, goes on with what it tells. */
class Signal<News> {
  readonly #waiting = new Set<(news: News | null) => void>()

  /** Null when the time was over. */
  next(milliseconds: number): Promise<News | null> {
    return new Promise((resolve) => {
      const go = (news: News | null): void => {
        clearTimeout(timer)
        this.#waiting.delete(go)
        resolve(news)
      }
      const timer = setTimeout(() => go(null), Math.max(0, milliseconds))
      this.#waiting.add(go)
    })
  }

  fire(news: News): void {
    for (const go of [...this.#waiting]) go(news)
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { Health } from './health'
import type { Kind, Way } from './kinds'
import type { Away } from './orders'

export type Report = (ok: boolean, name: string, why?: string) => void

/** One place of the centre's way at which something began to fail. */
interface Visit {
  point: string
  kind: Kind
  began: number
  refusedBefore: number
}

/** Milliseconds: the shortest outage; how long a slow one lasts; by when health must have said so; by when all is back. */
const patience = { shortest: 250, slow: 700, named: 12_000, back: 12_000 }
/** A write is tried so often before its caller is told. */
const attempts = 3
const slow: Kind = 'answers slowly'

/**
 * The outages of one round. Each lasts until the centre's health page has named what is away; then it ends, and the page
 * must turn well without anybody's help. A place that is passed during an outage begins its own kind of it there and then.
 */
export class Outages {
  #address = ''
  #visits: Visit[] = []
  #running: Promise<void> | null = null

  constructor(
    private readonly away: Away,
    private readonly way: Way,
    private readonly report: Report,
  ) {}

  healthAt(port: number): void {
    this.#address = `http://127.0.0.1:${port}/health`
  }

  async begin(point: string, wanted: Kind): Promise<void> {
    // What is away altogether does not become slow.
    const kind = wanted === slow ? (this.#visits.at(-1)?.kind ?? slow) : wanted
    await this.way.begin(kind)
    this.#visits.push({ point, kind, began: Date.now(), refusedBefore: this.way.refused() })
    this.#running ??= this.#watch()
  }

  /** Until nothing fails any more. */
  async over(): Promise<void> {
    await this.#running
  }

  /** One outage after the other, while there are places that began one. */
  async #watch(): Promise<void> {
    try {
      for (let back: number | null = 0; this.#visits.length > 0; ) back = await this.#watchOne(back !== null)
    } catch (error) {
      for (const { point, kind } of this.#visits.splice(0)) this.report(false, `${kind} at ${point}`, String(error))
    }
    this.#running = null
  }

  /** `fresh`: all was well before it. Answers as `#untilBack`. */
  async #watchOne(fresh: boolean): Promise<number | null> {
    const health = new Health(this.away, this.#address)
    for (let visits = 0; visits < this.#visits.length; ) {
      visits = this.#visits.length
      await this.#untilNamed(health)
    }
    const visits = this.#visits.splice(0)
    const began = Date.now()
    await this.way.heal()
    const back = await this.#untilBack(health, began)
    for (const visit of visits) this.#tell(visit, health, fresh && visits.length === 1, back)
    return back
  }

  /** Or until the next place begins another kind. */
  async #untilNamed(health: Health): Promise<void> {
    const visit = this.#visits.at(-1) as Visit
    const end = visit.began + (visit.kind === slow ? patience.slow : patience.named)
    for (let found = false; Date.now() < end && this.#visits.at(-1) === visit; await pause(30)) {
      found = (await health.look()).isNamed || found
      if (found && Date.now() > visit.began + patience.shortest && this.#isFelt(visit)) return
    }
  }

  #isFelt = ({ refusedBefore }: Visit): boolean =>
    this.away !== 'writes' || this.way.refused() - refusedBefore >= attempts

  /** Milliseconds until nothing is down; null when the next outage came first. */
  async #untilBack(health: Health, began: number): Promise<number | null> {
    for (; Date.now() - began < patience.back; await pause(30)) {
      if (this.#visits.length > 0) return null
      if (!(await health.look()).isDown) return Date.now() - began
    }
    return Number.POSITIVE_INFINITY
  }

  #tell({ point, kind, refusedBefore }: Visit, health: Health, alone: boolean, back: number | null): void {
    const wrong: string[] = []
    if (kind !== slow && !health.hasNamedIt) wrong.push('health did not say so')
    if (kind === slow && alone && health.hasNamedIt) wrong.push('health said that it was away')
    if (health.wronglyNamed.length > 0) wrong.push(`health named what was well: ${health.wronglyNamed.join(', ')}`)
    if (this.away === 'writes' && this.way.refused() === refusedBefore) wrong.push('nothing was written meanwhile')
    if (back === Number.POSITIVE_INFINITY) wrong.push('it did not come back by itself')
    const subject = this.away === 'database' ? 'the database' : 'the store'
    const returned = back === null ? '' : `, well again after ${back} ms`
    this.report(
      wrong.length === 0,
      `${subject} ${kind} at ${point} — health: ${health.words}${returned}`,
      wrong.join('\n'),
    )
  }
}

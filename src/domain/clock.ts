import { randomFillSync } from 'node:crypto'
import { monotonicFactory } from 'ulid'

/** Time comes in as an argument, so that tests move it and deadlines can be replayed. */
export interface Clock {
  now(): Date
}

/** Makes new ULIDs: 26 lower-case Crockford characters, sortable by time of making. */
export interface Ids {
  next(): string
}

export const systemClock: Clock = { now: () => new Date() }

/** Random words drawn ahead: asking the system for each character of each name costs more than all else about it. */
const drawn = new Uint32Array(1024)
let used = drawn.length

function random(): number {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  const word = drawn[used] as number
  used += 1
  return word / 2 ** 32
}

/** Monotonic: what one process makes later sorts later, within a millisecond too. */
const nextUlid = monotonicFactory(random)

export const systemIds: Ids = { next: () => nextUlid().toLowerCase() }

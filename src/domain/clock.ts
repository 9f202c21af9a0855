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

/** Monotonic: what one process makes later sorts later, within a millisecond too. */
const nextUlid = monotonicFactory()

export const systemIds: Ids = { next: () => nextUlid().toLowerCase() }

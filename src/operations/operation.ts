import type { Actor } from '../domain/actor'
import type { Change, Entry } from '../domain/change'
import type { Clock, Ids } from '../domain/clock'
import type { Documents } from '../engines/database/documents'
import type { Database } from '../engines/database/port'
import type { Mail } from '../engines/mail'
import type { Scanner } from '../engines/scan'
import type { ObjectStore } from '../engines/storage/port'

/** The signing side of the log, as operations need it: the kid in use and a detached signature over bytes. */
export interface Signer {
  sign(bytes: string): Promise<string>
}

/** The door to the change log: an operation leaves an intent; the origin's one appender commits it. */
export interface LogDoor {
  readonly origin: string
  /** Idempotent by `change.operation`. Resolves once the intent is durable. */
  intend(change: Change): Promise<void>
  /** Waits until the entry of that operation is in the log; throws `log-pending` after `milliseconds`. */
  committed(operation: string, milliseconds?: number): Promise<Entry>
}

/** Everything an operation may touch. Made once at the composition root. */
export interface Ports {
  database: Database
  /** Working copies, with the CMS's rules and versions. */
  documents: Documents
  store: ObjectStore
  signer: Signer
  log: LogDoor
  /** Where letters leave; null where none can. */
  mail: Mail | null
  scanner: Scanner
  clock: Clock
  ids: Ids
}

export interface Context {
  ports: Ports
  actor: Actor
}

/** A verb: checks its policy, takes steps that are each idempotent, has one commit point. */
export type Operation<Input, Output> = (context: Context, input: Input) => Promise<Output>

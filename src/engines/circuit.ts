import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  noop,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel'
import type { Clock } from '../domain/clock'
import { Problem } from '../domain/errors'
import type { ProblemCode } from '../domain/problems'
import { announce, enlist, type Standing, type StateOfPart } from './parts'

export interface CircuitSettings {
  /** The part of the centre that the server is: `database`, `storage`, `search` … */
  name: string
  clock: Clock
  /** Thrown while the circuit is open (its cause: the last failure) and for a call that took too long. */
  unavailable: ProblemCode
  /** Whether an error means that the server fails. Any other error is an answer: it passes through and counts as well. */
  isFailure: (error: unknown) => boolean
  /** A cheap question, asked by itself while the server is not well, so that a return is noticed without a caller. */
  probe?: (signal: AbortSignal) => Promise<unknown>
  /** Longest that one attempt may take (milliseconds). */
  timeout?: number
  /** Attempts of a call that may be repeated, the first included. */
  attempts?: number
  /** Wait before the second attempt (milliseconds), jittered and growing with each further one. */
  pause?: number
  /** Failed attempts in a row that open the circuit. */
  failures?: number
  /** How long an open circuit spares the server before it asks again (milliseconds). */
  rest?: number
}

export interface CallOptions {
  /** True where a second attempt cannot do twice what the first may have done. */
  repeatable?: boolean
  /** Longest that one attempt may take (milliseconds), where the circuit's own does not fit. */
  timeout?: number
}

/** Everything that is said to one server goes through its circuit. */
export interface Circuit {
  /**
   * Does `work` within its time; repeats it after failures where that is harmless. Throws the `unavailable` problem at
   * once while the server is down, errors of the work as they are.
   */
  call<T>(work: (signal: AbortSignal) => Promise<T>, options?: CallOptions): Promise<T>
  state(): StateOfPart
  /** Stops asking, and takes the part off the list. */
  close(): void
}

const defaults = { timeout: 10_000, attempts: 3, pause: 100, failures: 5, rest: 5_000 }

/** An answer of the server that happens to be an error. */
class Answered {
  constructor(readonly error: unknown) {}
}

/** Opens the circuit of one server and puts it on the list of parts that `/health/ready` shows. */
export function openCircuit(given: CircuitSettings): Circuit {
  const settings = { ...defaults, ...given }
  const { failures, rest, attempts, pause, isFailure } = settings
  const counts = handleWhen((error) => !(error instanceof BrokenCircuitError))
  const breaker = new ConsecutiveBreaker(failures)
  const breaking = circuitBreaker(counts, { halfOpenAfter: rest, breaker })
  const backoff = new ExponentialBackoff({ initialDelay: pause, maxDelay: pause * 20 })
  const repeating = retry(counts, { maxAttempts: attempts - 1, backoff })
  const standing = watch(settings, breaking, breaker)

  const call = async <T>(work: (signal: AbortSignal) => Promise<T>, options: CallOptions = {}): Promise<T> => {
    const limit = limited(options.timeout ?? settings.timeout)
    const attempt = ({ signal }: { signal: AbortSignal }) =>
      work(signal).catch((error: unknown) => {
        if (isFailure(error)) throw error
        return new Answered(error)
      })
    const once = () => breaking.execute(() => limit.execute(attempt)).finally(standing.look)
    const result = await (options.repeatable ? repeating : noop).execute(once).catch((error: unknown) => {
      if (error instanceof BrokenCircuitError) throw new Problem(settings.unavailable, {}, { cause: lastOf(breaking) })
      throw error instanceof TaskCancelledError ? new Problem(settings.unavailable, {}, { cause: error }) : error
    })
    if (result instanceof Answered) throw result.error
    return result
  }

  const { probe } = settings
  const asking = probe && askUntilWell(standing, breaking, rest, () => call(probe))
  const delist = enlist(standing.state)
  return {
    call,
    state: standing.state,
    close: () => {
      asking?.stop()
      delist()
    },
  }
}

const limited = (milliseconds: number) =>
  timeout(milliseconds, {
    strategy: TimeoutStrategy.Aggressive,
    // What was returned may still be streaming.
    abortOnReturn: false,
  })

/** Turns what the breaker knows into the words of the health page, and remembers since when. */
function watch(settings: CircuitSettings, breaking: CircuitBreakerPolicy, breaker: ConsecutiveBreaker) {
  const { name, clock } = settings
  let known: StateOfPart = { name, state: 'well', since: clock.now().toISOString(), reason: null }
  let changed = (): void => undefined
  const look = (): void => {
    const closed = breaking.state === CircuitState.Closed
    const state: Standing = !closed ? 'down' : breaker.state > 0 ? 'failing' : 'well'
    if (state === known.state) return
    known = { name, state, since: clock.now().toISOString(), reason: state === 'well' ? null : reasonOf(breaking) }
    announce(known)
    changed()
  }
  const onChange = (listener: () => void): void => {
    changed = listener
  }
  return { look, state: () => known, onChange }
}

type Watched = ReturnType<typeof watch>

const lastOf = ({ lastFailure }: CircuitBreakerPolicy): Error | null =>
  lastFailure && 'error' in lastFailure ? lastFailure.error : null

function reasonOf(breaking: CircuitBreakerPolicy): string {
  const error = lastOf(breaking)
  return error ? `${error.name}: ${error.message}` : 'unknown'
}

function askUntilWell(standing: Watched, breaking: CircuitBreakerPolicy, rest: number, ask: () => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const later = (): void => {
    clearTimeout(timer)
    if (stopped || standing.state().state === 'well') return
    // One millisecond past the rest: the breaker lets nothing through before.
    timer = setTimeout(() => void ask().then(later, later), rest + 1).unref()
  }
  standing.onChange(later)
  breaking.onBreak(later)
  return {
    stop(): void {
      stopped = true
      clearTimeout(timer)
    },
  }
}

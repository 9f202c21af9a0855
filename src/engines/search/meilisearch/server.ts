import { setTimeout as pause } from 'node:timers/promises'
import { type EnqueuedTask, Meilisearch, MeilisearchApiError, MeilisearchRequestError, type Task } from 'meilisearch'
import type { Clock } from '../../../domain/clock'
import { Problem } from '../../../domain/errors'
import { type CallOptions, type Circuit, openCircuit } from '../../circuit'

export interface ServerSettings {
  url: string
  key: string | null
  clock: Clock
  /** Longest that one answer may take (milliseconds). */
  timeout?: number
  /** Longest that a task may take until it is done (milliseconds). */
  taskTime?: number
}

/** The search server behind its circuit: what it says comes back, what it refuses is a problem of ours. */
export class Server {
  readonly #client: Meilisearch
  readonly #circuit: Circuit
  readonly #taskTime: number

  constructor({ url, key, clock, timeout = 5000, taskTime = 120_000 }: ServerSettings) {
    this.#client = new Meilisearch({ host: url, timeout, ...(key === null ? {} : { apiKey: key }) })
    this.#taskTime = taskTime
    this.#circuit = openCircuit({
      name: 'search',
      clock,
      unavailable: 'search-unavailable',
      isFailure,
      probe: () => this.#client.health(),
      timeout: timeout + 1000,
    })
  }

  async ask<T>(work: (client: Meilisearch) => Promise<T>, options: CallOptions = { repeatable: true }): Promise<T> {
    try {
      return await this.#circuit.call(() => work(this.#client), options)
    } catch (error) {
      throw problemOf(error)
    }
  }

  /**
   * Has a task done and waits for its end: writing calls answer before anything is written, and fail later. `harmless`
   * names the error of a task that may fail so.
   */
  async done(
    enqueue: (client: Meilisearch) => Promise<EnqueuedTask>,
    { harmless, ...options }: CallOptions & { harmless?: string } = {},
  ): Promise<void> {
    const { taskUid } = await this.ask(enqueue, { repeatable: true, ...options })
    const task = await this.#ended(taskUid)
    if (task.status === 'succeeded' || task.error?.code === harmless) return
    throw new Problem('search-refused', { reason: task.error?.code ?? task.status }, { cause: task.error })
  }

  async #ended(taskUid: number): Promise<Task> {
    const until = Date.now() + this.#taskTime
    for (let wait = 10; ; wait = Math.min(wait * 2, 500)) {
      const task = await this.ask((client) => client.tasks.getTask(taskUid))
      if (task.status !== 'enqueued' && task.status !== 'processing') return task
      if (Date.now() >= until) throw new Problem('search-unavailable', { task: taskUid })
      await pause(wait)
    }
  }

  close(): void {
    this.#circuit.close()
  }
}

/** An answer of another program in between, as a proxy's page, is not JSON. */
const isFailure = (error: unknown): boolean =>
  error instanceof MeilisearchApiError
    ? error.response.status >= 500 || error.response.status === 429
    : error instanceof MeilisearchRequestError || error instanceof SyntaxError

/** An index that is not there yet is being built. */
function problemOf(error: unknown): unknown {
  if (isFailure(error)) return new Problem('search-unavailable', {}, { cause: error })
  if (!(error instanceof MeilisearchApiError)) return error
  const code = error.cause?.code ?? `http-${error.response.status}`
  return new Problem(
    code === 'index_not_found' ? 'search-unavailable' : 'search-refused',
    { reason: code },
    { cause: error },
  )
}

/** True when the server answered that there is no such document or index. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Problem &&
  error.cause instanceof MeilisearchApiError &&
  ['document_not_found', 'index_not_found'].includes(error.cause.cause?.code ?? '')

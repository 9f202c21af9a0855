import type { Logger } from 'pino'
import type { Asking } from './caller'

/**
 * One line per request: the address without its query, which may hold what a person searched for; the key's short
 * name; no network address, no person.
 */
export function record(
  log: Logger,
  request: { method: string; path: string; id: string | null | undefined },
  asking: Asking | null,
  status: number,
  began: number,
): void {
  const ms = Math.round((performance.now() - began) * 100) / 100
  log.info({
    request: request.id ?? null,
    method: request.method,
    path: request.path,
    key: asking?.key ?? null,
    status,
    ms,
  })
}

import type { Caller } from '../../domain/audience'
import { places, type Sql } from '../../engines/sql'
import { seenBy } from './audiences'

/** Summaries (JSON texts) by identifier of those that are online now and that the caller may see; the rest is not there. */
export function summariesOf(sql: Sql, identifiers: readonly string[], caller: Caller): ReadonlyMap<string, string> {
  if (identifiers.length === 0) return new Map()
  const orgs = seenBy(caller)
  const rows = sql.all<{ identifier: string; summary: string }>(
    `SELECT r.identifier, r.summary FROM resources r JOIN versions v ON v.id = r.current
     WHERE r.identifier IN (${places(identifiers)}) AND r.state = 'online'
     AND r.org IN (${places(orgs)}) AND v.org IN (${places(orgs)})`,
    [...identifiers, ...orgs, ...orgs],
  )
  return new Map(rows.map(({ identifier, summary }) => [identifier, summary]))
}

import { isDigest } from '../../domain/canonical'
import { type Body, commitmentOf, type Entry, type Stub } from '../../domain/change'
import { Problem } from '../../domain/errors'
import type { Sql } from '../../engines/sql'

/**
 * Those who gain sight of a resource by an `audience-changed` see its history from now on: without the entry that
 * published it they could neither have nor verify it. Of a version's change: what speaks of that version, or of all.
 */
export function showHistory(sql: Sql, { origin, seq }: Stub, { identifier, version }: Body, org: string): void {
  sql.run(
    `UPDATE entries SET seen_by = json_insert(seen_by, '$[#]', ?)
     WHERE identifier = ? AND origin = ? AND seq < ? AND body IS NOT NULL
     AND (? IS NULL OR coalesce(json_extract(body, '$.version'), ?) = ?)
     AND NOT EXISTS (SELECT 1 FROM json_each(seen_by) WHERE value = ?)`,
    [org, identifier, origin, seq, version, version, version, org],
  )
}

/**
 * Takes in bodies of entries that were here as stubs, and lets everything known of their resources act once more in the
 * log's order. What is here of a version (its document, its files) stays. `act` returns who may see the body.
 * Throws `log-forked` for a body that its stub does not commit to.
 */
export function openHistory(
  sql: Sql,
  entries: readonly Entry[],
  act: (stub: Stub, body: Body) => readonly string[],
): void {
  const resources = new Map<string, string>()
  for (const { stub, body } of entries) {
    if (!body?.identifier || isDigest(body.identifier)) continue
    if (commitmentOf(body) !== stub.commitment)
      throw new Problem('log-forked', { seq: stub.seq, origin: stub.origin, flaw: 'body does not fit its commitment' })
    const at = [stub.origin, stub.seq]
    const values = [JSON.stringify(body), body.identifier, ...at]
    sql.run('UPDATE entries SET body = ?, identifier = ? WHERE origin = ? AND seq = ?', values)
    resources.set(body.identifier, stub.origin)
  }
  for (const [identifier, origin] of resources) replay(sql, identifier, origin, act)
}

function replay(
  sql: Sql,
  identifier: string,
  origin: string,
  act: (stub: Stub, body: Body) => readonly string[],
): void {
  const known = sql.get<{ origin: string }>('SELECT origin FROM resources WHERE identifier = ?', [identifier])
  if (known && known.origin !== origin) return
  sql.run('UPDATE versions SET withdrawn = NULL, recalled = NULL, erased = NULL WHERE identifier = ?', [identifier])
  sql.run('UPDATE resources SET suspension = NULL WHERE identifier = ?', [identifier])
  const rows = sql.all<{ stub: string; body: string }>(
    'SELECT stub, body FROM entries WHERE identifier = ? AND origin = ? AND body IS NOT NULL ORDER BY seq',
    [identifier, origin],
  )
  for (const row of rows) {
    const stub = JSON.parse(row.stub) as Stub
    const seen = act(stub, JSON.parse(row.body) as Body)
    sql.run('UPDATE entries SET seen_by = ? WHERE origin = ? AND seq = ?', [JSON.stringify(seen), origin, stub.seq])
  }
}

import { type Digest, isDigest } from '../../domain/canonical'
import { type Body, type Entry, flawOf, type Stub } from '../../domain/change'
import { Problem } from '../../domain/errors'
import type { Manifest } from '../../domain/manifest'
import type { Sql } from '../../engines/sql'
import { everyone, orgOf } from './audiences'
import { effects, resourcesMeant } from './effects'
import { openHistory, showHistory } from './history'
import { nextTouch, type ResourceRow, resourceRow } from './rows'
import { settle } from './settle'

export type Manifests = ReadonlyMap<Digest, Manifest>

/**
 * Applies entries of one origin in order. What was applied before is skipped, so a repeated batch is harmless; an entry
 * that was here as a stub and comes with its body now is opened (history.ts). Throws `log-forked` for entries that do not continue the log held here. Runs inside the caller's transaction.
 */
export function applyEntries(sql: Sql, entries: readonly Entry[], manifests: Manifests): void {
  const touch = nextTouch(sql)
  const opened: Entry[] = []
  for (const entry of entries) {
    const last = lastStub(sql, entry.stub.origin)
    if (!last || entry.stub.seq > last.seq) append(sql, entry, last, manifests, touch)
    else if (isHiddenHere(sql, entry.stub) && entry.body) opened.push(entry)
  }
  openHistory(sql, opened, (stub, body) => take(sql, stub, body, new Map(), touch))
}

function append(sql: Sql, entry: Entry, last: Stub | null, manifests: Manifests, touch: number): void {
  const { stub, body } = entry
  const flaw = flawOf(entry, last, stub.origin)
  if (flaw) throw new Problem('log-forked', { seq: stub.seq, origin: stub.origin, flaw })
  const seen = body ? take(sql, stub, body, manifests, touch) : []
  const texts = [JSON.stringify(stub), body ? JSON.stringify(body) : null, JSON.stringify(seen)]
  const identifier = body?.identifier ?? null
  sql.run('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)', [stub.origin, stub.seq, ...texts, identifier])
  sql.run('INSERT OR REPLACE INTO cursors VALUES (?, ?, ?, ?)', [stub.origin, stub.seq, stub.at, texts[0] as string])
}

/** Lets an entry act and returns who may see its body: organisation codes, `*` for everyone. */
function take(sql: Sql, stub: Stub, body: Body, manifests: Manifests, touch: number): string[] {
  const { identifier } = body
  if (body.type === 'keys' || identifier === null) return [everyone]
  const known = isDigest(identifier) ? undefined : resourceRow(sql, identifier)
  // A node's log speaks for what it published itself: another node's entry about it changes nothing.
  if (known && known.origin !== stub.origin) return [orgOf(body.audience)]
  const manifest = body.manifest ? (manifests.get(body.manifest) ?? null) : null
  const before = resourcesMeant(sql, stub, identifier)
  effects[body.type]({ sql, stub, body, identifier, manifest })
  const after = resourcesMeant(sql, stub, identifier)
  for (const resource of after) remember(sql, resource, given(body))
  for (const { identifier } of after) settle(sql, identifier, stub.at, touch)
  if (body.type === 'audience-changed') showHistory(sql, stub, body, orgOf(body.audience))
  return audienceOf(body, before, after)
}

/** The audience an entry gives something; null for those that say nothing of it. */
const given = (body: Body): string | null =>
  body.type === 'published' || body.type === 'audience-changed' ? orgOf(body.audience) : null

/** Notes the audience a resource or one of its versions has now among those it ever had. */
function remember(sql: Sql, { id, org, ever }: ResourceRow, now: string | null): void {
  const known = JSON.parse(ever) as string[]
  const all = new Set([...known, org, ...(now === null ? [] : [now])])
  if (all.size > known.length) sql.run('UPDATE resources SET ever = ? WHERE id = ?', [JSON.stringify([...all]), id])
}

/**
 * Who may see the body: the audience before and after; for what must reach everyone who may hold a copy (recall,
 * erasure), every audience the resources ever had. An entry about nothing known here goes by its own audience.
 */
function audienceOf(body: Body, before: ResourceRow[], after: ResourceRow[]): string[] {
  if (after.length === 0) return [orgOf(body.audience)]
  const reaching = body.type === 'recalled' || body.type === 'erased' || isDigest(body.identifier)
  const ever = reaching ? after.flatMap((resource) => JSON.parse(resource.ever) as string[]) : []
  const now = given(body)
  const around = [...before, ...after].map((resource) => resource.org)
  return [...new Set([...ever, ...around, ...(now === null ? [] : [now])])]
}

export function lastStub(sql: Sql, origin: string): Stub | null {
  const row = sql.get<{ stub: string }>('SELECT stub FROM cursors WHERE origin = ?', [origin])
  return row ? (JSON.parse(row.stub) as Stub) : null
}

/** Whether an applied entry is here without its body. Throws `log-forked` when another one is held at its place. */
function isHiddenHere(sql: Sql, stub: Stub): boolean {
  const row = sql.get<{ stub: string; body: string | null }>(
    'SELECT stub, body FROM entries WHERE origin = ? AND seq = ?',
    [stub.origin, stub.seq],
  )
  if (!row || (JSON.parse(row.stub) as Stub).hash !== stub.hash)
    throw new Problem('log-forked', { seq: stub.seq, origin: stub.origin, flaw: 'another entry is held at this place' })
  return row.body === null
}

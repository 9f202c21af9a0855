import type { Digest } from '../../domain/canonical'
import { isDigest } from '../../domain/canonical'
import type { Body, ChangeType, Stub } from '../../domain/change'
import type { Manifest } from '../../domain/manifest'
import type { Sql } from '../../engines/sql'
import { orgOf } from './audiences'
import { type Mark, type ResourceRow, resourceRow } from './rows'
import { keepManifest } from './supply'

/** An entry with everything its effect may need. `manifest` is null when its bytes are gone or not here yet. */
export interface Applying {
  sql: Sql
  stub: Stub
  body: Body
  identifier: string
  manifest: Manifest | null
}

type Effect = (applying: Applying) => void

/**
 * What each change does to the catalogue (formats.md, "What a change means"). Each writes marks; what follows from
 * all marks together is settled afterwards in one place (settle.ts), so their order within a batch can't matter twice.
 */
export const effects: Record<ChangeType, Effect> = {
  published: ({ sql, stub, body, identifier, manifest }) => {
    const org = orgOf(body.audience)
    sql.run(
      `INSERT INTO resources (identifier, origin, kind, org, ever, state, updated, published, touched)
       VALUES (?, ?, ?, ?, '[]', 'unknown', ?, ?, 0) ON CONFLICT (identifier) DO UPDATE SET org = excluded.org`,
      [identifier, stub.origin, body.kind ?? '', org, stub.at, stub.at],
    )
    sql.run(
      `INSERT INTO versions (resource, identifier, version, manifest, audience, org, seq, at, state)
       SELECT id, identifier, ?, ?, ?, ?, ?, ?, 'unknown' FROM resources WHERE identifier = ?
       ON CONFLICT (identifier, version) DO UPDATE SET org = excluded.org, audience = excluded.audience
       WHERE manifest = excluded.manifest`,
      [body.version ?? 0, body.manifest ?? '', JSON.stringify(body.audience), org, stub.seq, stub.at, identifier],
    )
    if (manifest) keepManifest(sql, manifest, body.manifest as Digest)
  },

  /** Of the resource: of it and all its versions. Of one version: of that one, and of the resource when it is the latest. */
  'audience-changed': ({ sql, stub, body, identifier }) => {
    const org = orgOf(body.audience)
    const latest = sql.get<{ version: number }>(
      'SELECT max(version) AS version FROM versions WHERE identifier = ? AND seq < ?',
      [identifier, stub.seq],
    )
    if (body.version === null || body.version === latest?.version)
      sql.run('UPDATE resources SET org = ? WHERE identifier = ?', [org, identifier])
    const [which, values] = versionsMeant(stub, body, identifier)
    sql.run(`UPDATE versions SET org = ?, audience = ? WHERE ${which}`, [org, JSON.stringify(body.audience), ...values])
  },

  suspended: ({ sql, stub, body, identifier }) => {
    sql.run('UPDATE resources SET suspension = ? WHERE identifier = ?', [markOf(stub, body), identifier])
  },

  /**
   * Of a file digest: lifts its recall. Of one version: lifts its withdrawal or recall. Of a resource: lifts the
   * suspension if there is one, else a withdrawal; a recall is never lifted without being named. Nothing undoes `erased`.
   */
  restored: ({ sql, stub, body, identifier }) => {
    if (isDigest(identifier)) {
      sql.run('DELETE FROM file_recalls WHERE origin = ? AND digest = ?', [stub.origin, identifier])
    } else if (body.version !== null) {
      const at = [identifier, body.version]
      sql.run('UPDATE versions SET withdrawn = NULL, recalled = NULL WHERE identifier = ? AND version = ?', at)
    } else {
      const lifted = 'UPDATE resources SET suspension = NULL WHERE identifier = ? AND suspension IS NOT NULL'
      if (sql.run(lifted, [identifier]) === 0)
        sql.run('UPDATE versions SET withdrawn = NULL WHERE identifier = ?', [identifier])
    }
  },

  withdrawn: (applying) => mark('withdrawn', applying),

  recalled: (applying) => {
    const { sql, stub, body, identifier } = applying
    if (!isDigest(identifier)) return mark('recalled', applying)
    const values = [stub.origin, identifier, markOf(stub, body)]
    sql.run('INSERT INTO file_recalls VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET mark = excluded.mark', values)
  },

  erased: (applying) => {
    const { sql, stub, body, identifier } = applying
    mark('erased', applying)
    const [which, values] = versionsMeant(stub, body, identifier)
    sql.run(`UPDATE versions SET document = NULL, etag = NULL WHERE ${which}`, values)
    sql.run(`UPDATE files SET name = '' WHERE version IN (SELECT id FROM versions WHERE ${which})`, values)
  },

  keys: () => {},
}

/** Marks the versions meant that are published by now: a version reviewed and published later is not touched by it. */
function mark(column: 'withdrawn' | 'recalled' | 'erased', { sql, stub, body, identifier }: Applying): void {
  const [which, values] = versionsMeant(stub, body, identifier)
  sql.run(`UPDATE versions SET ${column} = ? WHERE ${which}`, [markOf(stub, body), ...values])
}

/** By the log's order, not by what is here: history that is opened later must act as it did where it was made. */
function versionsMeant({ seq }: Stub, body: Body, identifier: string): [string, (string | number)[]] {
  if (body.version === null) return ['identifier = ? AND seq < ?', [identifier, seq]]
  return ['identifier = ? AND seq < ? AND version = ?', [identifier, seq, body.version]]
}

const markOf = (stub: Stub, { reason, until }: Body): string =>
  JSON.stringify({ seq: stub.seq, reason, until } satisfies Mark)

/** Resources an entry is about: one, or all of this origin that name the file. */
export function resourcesMeant(sql: Sql, stub: Stub, identifier: string): ResourceRow[] {
  if (!isDigest(identifier)) return [resourceRow(sql, identifier)].filter((row) => row !== undefined)
  return sql.all<ResourceRow>(
    `SELECT DISTINCT r.* FROM files f JOIN versions v ON v.id = f.version JOIN resources r ON r.id = v.resource
     WHERE f.digest = ? AND r.origin = ?`,
    [identifier, stub.origin],
  )
}

import type { Caller } from '../../domain/audience'
import type { PublicationState } from '../../domain/publication'
import { openSql, places, type Sql } from '../../engines/sql'
import { everyone, seenBy, sees } from './audiences'

/** A published version as it may be answered; `document` is null unless it is online. */
export interface Served {
  identifier: string
  version: number
  state: PublicationState
  reason: string | null
  until: string | null
  /** True when everyone may see it. */
  open: boolean
  manifest: string
  published: string
  etag: string | null
  document: Buffer | null
}

interface ServedRow extends Omit<Served, 'open' | 'state'> {
  state: PublicationState | 'unknown'
  org: string
  owner: string
}

/** A file as one publication names it. */
export interface NamedFile {
  name: string
  type: string
  bytes: number
  state: PublicationState
  reason: string | null
  until: string | null
  open: boolean
}

/** An entry as it is sent: JSON texts. */
export interface EntryText {
  seq: number
  stub: string
  body: string | null
}

export interface ShelfRow {
  identifier: string
  version: number
  mode: string
  parts: string[]
  at: string
}

const columns = `v.identifier, v.version, v.state, v.reason, v.until, v.manifest, v.at AS published, v.etag,
  v.document, v.org, r.org AS owner`

/** The reading side: every question names who asks, and what they may not see is not there. Reads committed state only. */
export class CatalogueReader {
  readonly sql: Sql
  readonly #online: ReturnType<Sql['row']>

  constructor(path: string) {
    this.sql = openSql(path)
    this.#online = this.sql.row(
      `SELECT r.org, v.org, v.etag, v.document FROM resources r JOIN versions v ON v.id = r.current
       WHERE r.identifier = ? AND v.state = 'online'`,
    )
  }

  /**
   * The ready answer of a resource that is online and that the caller may see: `resource` for the many. `orgs`: what
   * `sees` wants to know of whoever else asks for it.
   */
  online(
    identifier: string,
    caller: Caller,
  ): { etag: string; open: boolean; orgs: readonly string[]; document: Buffer } | null {
    const [owner, org, etag, document] = (this.#online(identifier) ?? []) as [string, string, string, Buffer]
    if (!document || !sees(caller, org, owner)) return null
    return { etag, open: org === everyone && owner === everyone, orgs: [owner, org], document }
  }

  /** The version that answers for a resource. */
  resource(identifier: string, caller: Caller): Served | null {
    const from = 'resources r JOIN versions v ON v.id = r.current WHERE r.identifier = ?'
    return shown(this.sql.get<ServedRow>(`SELECT ${columns} FROM ${from}`, [identifier]), caller)
  }

  version(identifier: string, version: number, caller: Caller): Served | null {
    const from = 'versions v JOIN resources r ON r.id = v.resource WHERE v.identifier = ? AND v.version = ?'
    return shown(this.sql.get<ServedRow>(`SELECT ${columns} FROM ${from}`, [identifier, version]), caller)
  }

  /** Newest first, at most `limit`, below `before`. */
  versions(identifier: string, caller: Caller, before: number, limit: number): Served[] {
    const from = 'versions v JOIN resources r ON r.id = v.resource WHERE v.identifier = ? AND v.version < ?'
    const rows = this.sql.all<ServedRow>(`SELECT ${columns} FROM ${from} ORDER BY v.version DESC LIMIT ?`, [
      identifier,
      before,
      limit,
    ])
    return rows.map((row) => shown(row, caller)).filter((row) => row !== null)
  }

  /** Publications with this manifest that the caller may see: one, unless two say the same bytes. */
  manifest(digest: string, caller: Caller): Served[] {
    const from = 'versions v JOIN resources r ON r.id = v.resource WHERE v.manifest = ?'
    const rows = this.sql.all<ServedRow>(`SELECT ${columns} FROM ${from} LIMIT 100`, [digest])
    return rows.map((row) => shown(row, caller)).filter((row) => row !== null)
  }

  /** How the publications that the caller may see name a file, those online first. */
  file(digest: string, caller: Caller): NamedFile[] {
    const orgs = seenBy(caller)
    const rows = this.sql.all<Omit<NamedFile, 'open'> & { org: string; owner: string }>(
      `SELECT f.name, f.type, f.bytes, v.state, v.reason, v.until, v.org, r.org AS owner
       FROM files f JOIN versions v ON v.id = f.version JOIN resources r ON r.id = v.resource
       WHERE f.digest = ? AND v.state <> 'unknown' AND v.org IN (${places(orgs)}) AND r.org IN (${places(orgs)})
       ORDER BY v.state <> 'online', v.org <> '${everyone}' OR r.org <> '${everyone}', v.id DESC LIMIT 20`,
      [digest, ...orgs, ...orgs],
    )
    return rows.map(({ org, owner, ...file }) => ({ ...file, open: org === everyone && owner === everyone }))
  }

  origins(): { origin: string; seq: number; at: string }[] {
    return this.sql.all('SELECT origin, seq, at FROM cursors ORDER BY origin LIMIT 1000')
  }

  position(origin: string): number | null {
    return this.sql.get<{ seq: number }>('SELECT seq FROM cursors WHERE origin = ?', [origin])?.seq ?? null
  }

  /** Entries as JSON texts after a position; the body is there only for whom it is meant. */
  entries(origin: string, after: number, limit: number, caller: Caller): EntryText[] {
    const rows = this.sql.all<EntryText & { seen_by: string }>(
      'SELECT seq, stub, body, seen_by FROM entries WHERE origin = ? AND seq > ? ORDER BY seq LIMIT ?',
      [origin, after, limit],
    )
    return rows.map(({ seq, stub, body, seen_by }) => {
      const meant = (JSON.parse(seen_by) as string[]).some((org) => sees(caller, org))
      return { seq, stub, body: meant ? body : null }
    })
  }

  /** Entries about one resource whose bodies are meant for the caller; that there are others is not told. */
  history(origin: string, identifier: string, after: number, limit: number, caller: Caller): EntryText[] {
    const orgs = seenBy(caller)
    return this.sql.all<EntryText>(
      `SELECT seq, stub, body FROM entries WHERE identifier = ? AND origin = ? AND seq > ? AND body IS NOT NULL
       AND EXISTS (SELECT 1 FROM json_each(seen_by) WHERE value IN (${places(orgs)})) ORDER BY seq LIMIT ?`,
      [identifier, origin, after, ...orgs, limit],
    )
  }

  shelf(school: string, after: string, limit: number): ShelfRow[] {
    const rows = this.sql.all<Omit<ShelfRow, 'parts'> & { parts: string }>(
      'SELECT identifier, version, mode, parts, at FROM shelf WHERE school = ? AND identifier > ? ORDER BY identifier LIMIT ?',
      [school, after, limit],
    )
    return rows.map((row) => ({ ...row, parts: JSON.parse(row.parts) as string[] }))
  }

  /** The organisations and scopes of a key by its hash; null when unknown or revoked. */
  caller(hash: string): { organisations: string[]; scopes: string[] } | null {
    const row = this.sql.get<{ organisations: string; scopes: string; revoked: number }>(
      'SELECT organisations, scopes, revoked FROM callers WHERE hash = ?',
      [hash],
    )
    if (!row || row.revoked) return null
    return { organisations: JSON.parse(row.organisations), scopes: JSON.parse(row.scopes) }
  }

  /** Changes whenever another connection committed anything: cheap enough to ask before every answer. */
  dataVersion(): number {
    return this.sql.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0
  }

  /** Changes when the catalogue was remade: nothing remembered of it holds. */
  generation(): number {
    return this.sql.get<{ value: number }>("SELECT value FROM meta WHERE key = 'generation'")?.value ?? 0
  }

  touch(): number {
    return this.sql.get<{ value: number }>("SELECT value FROM meta WHERE key = 'touch'")?.value ?? 0
  }

  touchedSince(touch: number, limit: number): string[] {
    const rows = this.sql.all<{ identifier: string }>('SELECT identifier FROM resources WHERE touched > ? LIMIT ?', [
      touch,
      limit,
    ])
    return rows.map((row) => row.identifier)
  }

  close(): void {
    this.sql.close()
  }
}

function shown(row: ServedRow | undefined, caller: Caller): Served | null {
  if (!row || row.state === 'unknown' || !sees(caller, row.org, row.owner)) return null
  const { org, owner, document, state, ...rest } = row
  const open = org === everyone && owner === everyone
  return { ...rest, state, open, document: state === 'online' ? document : null }
}

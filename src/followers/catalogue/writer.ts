import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Digest } from '../../domain/canonical'
import type { Entry, Stub } from '../../domain/change'
import type { Clock } from '../../domain/clock'
import type { Manifest } from '../../domain/manifest'
import { openSql, type Sql } from '../../engines/sql'
import { applyEntries, lastStub, type Manifests } from './apply'
import { checkLease, releaseLease, takeLease, type WriterLease } from './lease'
import { type Registry, writeRegistry } from './registry'
import { nextTouch } from './rows'
import { createTables, derivedTables, schemaVersion } from './schema'
import { settle } from './settle'
import { keepManifest } from './supply'

/** The writing side of a catalogue: one process at a time holds its lease. */
export interface CatalogueWriter {
  /** The last entry applied of an origin; null before the first. */
  position(origin: string): Stub | null
  /** One transaction per batch, the cursor within it. Throws `log-forked`; `conflict` when the lease was lost. */
  apply(entries: readonly Entry[], manifests: Manifests): void
  /** Manifests that versions wait for, at most `limit`. */
  missing(limit: number): Digest[]
  /** Fills versions whose manifest could not be had when their entry came. */
  supply(manifests: Manifests, at: string): void
  /** Makes a version wait for its manifest again, unseen: its files are no longer here. */
  withhold(identifier: string, version: number, at: string): void
  /** Replaces what was copied from the CMS (keys, organisations, shelves). */
  register(registry: Registry): void
  /** Empties what is derived and fills it by `work`, all in one transaction: readers see the old state until it is done. */
  rebuild(work: (apply: CatalogueWriter['apply']) => Promise<void>): Promise<void>
  /** Takes or renews the right to write; false while another process has it. */
  lease(holder: string, clock: Clock): boolean
  release(): void
  close(): void
}

/** Opens (and makes, or remakes for another schema) the catalogue at a path. It is empty until a follower fills it. */
export function openCatalogueWriter(path: string): CatalogueWriter {
  mkdirSync(dirname(path), { recursive: true })
  const sql = openSql(path)
  prepareTables(sql)
  return new Writer(sql, path)
}

/** Another schema: everything is dropped, because everything can be had again. */
function prepareTables(sql: Sql): void {
  sql.transaction(() => {
    const version = sql.get<{ user_version: number }>('PRAGMA user_version')?.user_version
    if (version === schemaVersion) return
    const tables = sql.all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    for (const { name } of tables) sql.exec(`DROP TABLE "${name}"`)
    sql.exec(createTables)
    sql.run("INSERT INTO meta VALUES ('generation', ?)", [Date.now()])
    sql.exec(`PRAGMA user_version = ${schemaVersion}`)
  })
}

class Writer implements CatalogueWriter {
  #lease: WriterLease | null = null

  constructor(
    private readonly sql: Sql,
    private readonly path: string,
  ) {}

  position = (origin: string): Stub | null => lastStub(this.sql, origin)

  apply(entries: readonly Entry[], manifests: Manifests): void {
    this.#write(() => applyEntries(this.sql, entries, manifests))
  }

  missing(limit: number): Digest[] {
    const rows = this.sql.all<{ manifest: Digest }>(
      `SELECT DISTINCT manifest FROM versions
       WHERE document IS NULL AND erased IS NULL AND recalled IS NULL ORDER BY id LIMIT ?`,
      [limit],
    )
    return rows.map((row) => row.manifest)
  }

  supply(manifests: Manifests, at: string): void {
    this.#write(() => {
      const touch = nextTouch(this.sql)
      for (const [digest, manifest] of manifests)
        for (const identifier of keepManifest(this.sql, manifest as Manifest, digest))
          settle(this.sql, identifier, at, touch)
    })
  }

  withhold(identifier: string, version: number, at: string): void {
    this.#write(() => {
      const which = 'WHERE identifier = ? AND version = ?'
      this.sql.run(`UPDATE versions SET document = NULL, etag = NULL ${which}`, [identifier, version])
      settle(this.sql, identifier, at, nextTouch(this.sql))
    })
  }

  register(registry: Registry): void {
    this.#write(() => {
      writeRegistry(this.sql, registry, nextTouch(this.sql))
    })
  }

  /** On a connection of its own: the transaction stays open across waiting for the source. */
  async rebuild(work: (apply: CatalogueWriter['apply']) => Promise<void>): Promise<void> {
    const sql = openSql(this.path)
    try {
      sql.exec('BEGIN IMMEDIATE')
      checkLease(sql, this.#lease)
      for (const table of derivedTables) sql.run(`DELETE FROM ${table}`)
      sql.run("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
      await work((entries, manifests) => applyEntries(sql, entries, manifests))
      sql.exec('COMMIT')
    } finally {
      // Closing an open transaction rolls it back.
      sql.close()
    }
  }

  lease(holder: string, clock: Clock): boolean {
    this.#lease = takeLease(this.sql, holder, clock)
    return this.#lease !== null
  }

  release(): void {
    if (this.#lease) releaseLease(this.sql, this.#lease)
    this.#lease = null
  }

  close(): void {
    this.release()
    this.sql.close()
  }

  #write(work: () => void): void {
    this.sql.transaction(() => {
      checkLease(this.sql, this.#lease)
      work()
    })
  }
}

import type { SearchDocument } from '../../engines/search'
import { openSql, type Sql } from '../../engines/sql'
import { type OnlineRow, searchDocumentOf } from './documents'

/**
 * How far the index follows the log, through the catalogue that has settled it: every batch of entries there has a number
 * (`touch`), and marks the resources that it changed with it. A catalogue that was made anew numbers anew, so its
 * generation is part of the position; so is the last wish to have the index built again.
 */
export interface Position {
  generation: number
  wish: number
  touch: number
  /** Number of the last resource within that batch. */
  row: number
  /** Last entry by origin that is in the index: for people, and for `ziyuan reindex`. */
  log: Record<string, number>
}

/** Resources that changed, in the order they did; those no longer online are `removed`. */
export interface Changes {
  documents: SearchDocument[]
  removed: string[]
  position: Position
  /** True when there is nothing behind them. */
  last: boolean
}

type Row = Omit<OnlineRow, 'document'> & {
  id: number
  touched: number
  state: string
  provider: string | null
  document: Buffer | null
}

/** Reads from a catalogue what a search index must learn. */
export class CatalogueChanges {
  readonly #sql: Sql

  constructor(path: string) {
    this.#sql = openSql(path)
  }

  /** Where an index of this catalogue begins. */
  start(): Position {
    const meta = (key: string) => this.#sql.get<{ value: number }>('SELECT value FROM meta WHERE key = ?', [key])?.value
    return { generation: meta('generation') ?? 0, wish: meta(wishKey) ?? 0, touch: 0, row: 0, log: {} }
  }

  /** At most `limit` resources changed after a position. */
  after(from: Position, limit: number): Changes {
    this.#sql.exec('BEGIN')
    try {
      const rows = this.#sql.all<Row>(
        `SELECT r.id, r.touched, r.state, r.identifier, r.origin, r.org, r.updated, r.provider,
         v.org AS versionOrg, v.document FROM resources r LEFT JOIN versions v ON v.id = r.current
         WHERE (r.touched, r.id) > (?, ?) ORDER BY r.touched, r.id LIMIT ?`,
        [from.touch, from.row, limit],
      )
      const last = rows.length < limit
      const { generation, wish } = this.start()
      const end = rows.at(-1)
      const to = end ? { touch: end.touched, row: end.id } : { touch: from.touch, row: from.row }
      const log = last ? this.#log() : from.log
      return { ...this.#sorted(rows), position: { generation, wish, ...to, log }, last }
    } finally {
      this.#sql.exec('COMMIT')
    }
  }

  /** Wishes that every index of this catalogue be built again; whoever feeds it sees that. Returns the wish's number. */
  wishRebuild(): number {
    this.#sql.run('INSERT INTO meta VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET value = value + 1', [wishKey])
    return this.start().wish
  }

  close(): void {
    this.#sql.close()
  }

  #sorted(rows: readonly Row[]): Pick<Changes, 'documents' | 'removed'> {
    const isOnline = (row: Row): row is Row & OnlineRow => row.state === 'online' && row.document !== null
    return {
      documents: rows.filter(isOnline).map((row) => searchDocumentOf(row, this.#regions(row.provider))),
      removed: rows.filter((row) => !isOnline(row)).map((row) => row.identifier),
    }
  }

  #regions(provider: string | null): string[] {
    const rows = this.#sql.all<{ above: string }>('SELECT above FROM lineages WHERE code = ? LIMIT 50', [
      provider ?? '',
    ])
    return rows.map(({ above }) => above)
  }

  #log(): Record<string, number> {
    const rows = this.#sql.all<{ origin: string; seq: number }>('SELECT origin, seq FROM cursors LIMIT 1000')
    return Object.fromEntries(rows.map(({ origin, seq }) => [origin, seq]))
  }
}

const wishKey = 'reindex'

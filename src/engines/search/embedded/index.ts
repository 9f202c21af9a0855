import { mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, resolve } from 'node:path'
import { openSql, type Sql } from '../../sql'
import { checkBatch, checkQuestion } from '../bounds'
import type { Batch, Found, Question, SearchEngine, Suggestion } from '../port'
import { wordsOf } from '../words'
import { answer, named } from './read'
import { asked } from './segments'
import { dropEdition, liveEdition, makeEdition, prepareTables } from './tables'
import { applyBatch } from './write'

/** The search that needs nothing installed: one SQLite file with full text over the words of a dictionary. */
export function openEmbeddedSearch(path: string): SearchEngine {
  mkdirSync(dirname(path), { recursive: true })
  const sql = openSql(path)
  prepareTables(sql)
  return new EmbeddedSearch(sql, path)
}

class EmbeddedSearch implements SearchEngine {
  readonly name: string

  constructor(
    private readonly sql: Sql,
    path: string,
  ) {
    this.name = `search:${hostname()}:${resolve(path)}`
  }

  async search(question: Question): Promise<Found> {
    checkQuestion(question)
    const words = wordsOf(question.words)
    if (words === null) return { hits: [], total: 0, facets: Object.fromEntries(question.facets.map((f) => [f, []])) }
    return this.#reading((edition) => answer(this.sql, edition, question, asked(words)))
  }

  async suggest(typed: string, audiences: readonly string[], limit: number): Promise<Suggestion[]> {
    const words = asked(wordsOf(typed) ?? '')
    if (words.length === 0) return []
    return this.#reading((edition) => named(this.sql, edition, words, audiences, limit))
  }

  async apply(batch: Batch): Promise<void> {
    checkBatch(batch)
    applyBatch(this.sql, liveEdition(this.sql).number, batch)
  }

  async position(): Promise<string | null> {
    return liveEdition(this.sql).position
  }

  async rebuild(work: (apply: (batch: Batch) => Promise<void>) => Promise<void>): Promise<void> {
    const next = this.#newEdition()
    try {
      await work(async (batch) => {
        checkBatch(batch)
        applyBatch(this.sql, next, batch)
      })
    } catch (error) {
      this.sql.transaction(() => dropEdition(this.sql, next))
      throw error
    }
    this.sql.transaction(() => {
      const old = liveEdition(this.sql).number
      this.sql.run('UPDATE editions SET live = (number = ?)', [next])
      dropEdition(this.sql, old)
    })
  }

  async size(): Promise<number> {
    return this.#reading(
      (edition) => this.sql.get<{ size: number }>(`SELECT count(*) AS size FROM documents_${edition}`)?.size ?? 0,
    )
  }

  close(): void {
    this.sql.close()
  }

  /** What a rebuild that was cut short left behind goes first. */
  #newEdition(): number {
    return this.sql.transaction(() => {
      const dead = this.sql.all<{ number: number }>('SELECT number FROM editions WHERE live = 0')
      for (const { number } of dead) dropEdition(this.sql, number)
      const next = liveEdition(this.sql).number + 1
      makeEdition(this.sql, next)
      return next
    })
  }

  /** One state of the file for the whole answer: an edition that is dropped meanwhile still answers. */
  #reading<T>(work: (edition: number) => T): T {
    this.sql.exec('BEGIN')
    try {
      return work(liveEdition(this.sql).number)
    } finally {
      this.sql.exec('COMMIT')
    }
  }
}

import type { Where } from 'payload'

/** Rows as Payload's adapters read and write them, on any database, without hooks or access (the callers are operations). */
export type Row = Record<string, unknown> & { id: string }

export interface FindOptions {
  where?: Where
  /** Field name, `-` before it for descending. */
  sort?: string
  /** At most 1000. */
  limit: number
  page?: number
}

/**
 * The database as operations use it: no transactions (architecture.md, rule 1); every write is one document.
 * Throws `duplicate-value` (details: field) on a unique index, `conflict` when the engine says retry and retrying did not help.
 */
export interface Database {
  insert<T extends object>(collection: string, row: T & { id: string }): Promise<void>
  /**
   * Writes those of the rows whose id and unique values are free, in one statement, together with what others write into
   * the collection in the same moment; what stands there stays as it is. Answers the ids of the rows that were free.
   */
  insertMissing<T extends object>(
    collection: string,
    rows: readonly (T & { id: string })[],
  ): Promise<ReadonlySet<string>>
  /**
   * The row with this id. As for `getBy` and `listBy`, callers who ask in the same moment share one question and may share
   * its answer: rows are for reading.
   */
  get<T = Row>(collection: string, id: string): Promise<T | null>
  /** The row with this value in a unique column of text. */
  getBy<T = Row>(collection: string, column: string, value: string): Promise<T | null>
  /** The rows with this value in a column of text, sorted; the first 1000. */
  listBy<T = Row>(collection: string, column: string, value: string, sort: string): Promise<T[]>
  findOne<T = Row>(collection: string, where: Where): Promise<T | null>
  find<T = Row>(collection: string, options: FindOptions): Promise<T[]>
  count(collection: string, where?: Where): Promise<number>
  /** Overwrites the named fields of one row; for rows with one writer and for derived summaries. */
  update(collection: string, id: string, data: Record<string, unknown>): Promise<void>
  /** Writes scalar fields of every row that matches, in one statement; for what may be said again without harm. */
  updateAll(collection: string, where: Where, data: Record<string, unknown>): Promise<void>
  /** Writes scalar fields of the one row that matches; false when none did (somebody else was first). */
  compareAndSet(collection: string, where: Where, data: Record<string, unknown>): Promise<boolean>
  remove(collection: string, where: Where): Promise<void>
}

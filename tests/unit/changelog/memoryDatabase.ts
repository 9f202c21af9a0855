import { Problem } from '../../../src/domain/errors'
import type { Database, FindOptions, Row } from '../../../src/engines/database/port'
import { unlessTaken } from '../../../src/engines/database/unlessTaken'

const unique: Record<string, string[][]> = {
  changes: [['id'], ['operation'], ['publishedKey'], ['origin', 'seq']],
  intents: [['id'], ['operation']],
  leases: [['id']],
}

type Condition = Record<string, unknown>
interface Test {
  equals?: unknown
  greater_than?: number
  in?: unknown[]
}

function matches(row: Row, where: Condition): boolean {
  return Object.entries(where).every(([field, test]) => {
    if (field === 'and') return (test as Condition[]).every((one) => matches(row, one))
    const { equals, greater_than: above, in: any } = test as Test
    if (any) return any.includes(row[field])
    return above !== undefined ? (row[field] as number) > above : row[field] === equals
  })
}

/**
 * The Database port in memory, with the unique indexes the log relies on: for properties over thousands of histories.
 * The same behaviour on a real database is in tests/integration/changelog. Every call yields, so that races can happen.
 */
export class MemoryDatabase implements Database {
  tables = new Map<string, Row[]>()

  snapshot = (): Map<string, Row[]> => structuredClone(this.tables)
  restore(tables: Map<string, Row[]>): void {
    this.tables = structuredClone(tables)
  }

  #rows(collection: string): Row[] {
    const rows = this.tables.get(collection) ?? []
    this.tables.set(collection, rows)
    return rows
  }

  async insert<T extends object>(collection: string, row: T & { id: string }): Promise<void> {
    await Promise.resolve()
    const given = structuredClone(row) as unknown as Row
    const rows = this.#rows(collection)
    for (const fields of unique[collection] ?? [])
      if (fields.every((f) => given[f] != null) && rows.some((r) => fields.every((f) => r[f] === given[f])))
        throw new Problem('duplicate-value', { field: fields[0] })
    rows.push(given)
  }

  async find<T = Row>(collection: string, { where, sort, limit }: FindOptions): Promise<T[]> {
    await Promise.resolve()
    const found = this.#rows(collection).filter((row) => matches(row, (where ?? {}) as Condition))
    const field = sort?.replace('-', '') ?? 'id'
    found.sort((a, b) => ((a[field] as number) < (b[field] as number) ? -1 : 1) * (sort?.startsWith('-') ? -1 : 1))
    return structuredClone(found.slice(0, limit)) as T[]
  }

  async insertMissing<T extends object>(collection: string, rows: readonly (T & { id: string })[]) {
    const free = new Set<string>()
    for (const row of rows) if (await unlessTaken(this.insert(collection, row))) free.add(row.id)
    return free
  }

  get = async <T = Row>(collection: string, id: string): Promise<T | null> =>
    this.findOne<T>(collection, { id: { equals: id } })

  getBy = async <T = Row>(collection: string, column: string, value: string): Promise<T | null> =>
    this.findOne<T>(collection, { [column]: { equals: value } })

  listBy = <T = Row>(collection: string, column: string, value: string, sort: string): Promise<T[]> =>
    this.find<T>(collection, { where: { [column]: { equals: value } }, sort, limit: 1000 })

  findOne = async <T = Row>(collection: string, where: object): Promise<T | null> =>
    (await this.find<T>(collection, { where: where as never, limit: 1 }))[0] ?? null

  count = async (collection: string, where: object = {}): Promise<number> =>
    (await this.find(collection, { where: where as never, limit: 1e9 })).length

  async update(collection: string, id: string, data: Record<string, unknown>): Promise<void> {
    await Promise.resolve()
    for (const row of this.#rows(collection)) if (row.id === id) Object.assign(row, data)
  }

  async updateAll(collection: string, where: object, data: Record<string, unknown>): Promise<void> {
    await Promise.resolve()
    for (const row of this.#rows(collection)) if (matches(row, where as Condition)) Object.assign(row, data)
  }

  async compareAndSet(collection: string, where: object, data: Record<string, unknown>): Promise<boolean> {
    await Promise.resolve()
    const row = this.#rows(collection).find((r) => matches(r, where as Condition))
    if (row) Object.assign(row, data)
    return row !== undefined
  }

  async remove(collection: string, where: object): Promise<void> {
    await Promise.resolve()
    this.tables.set(
      collection,
      this.#rows(collection).filter((row) => !matches(row, where as Condition)),
    )
  }
}

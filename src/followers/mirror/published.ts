import type { Digest } from '../../domain/canonical'
import { CatalogueReader } from '../catalogue'

/** Which entry published a manifest: a signature is checked by a key that was valid then. */
export class Published {
  readonly #seqs = new Map<string, number>()

  constructor(private readonly catalogue: string) {}

  readonly seqOf = (origin: string, manifest: Digest): number | null => {
    const key = `${origin} ${manifest}`
    if (!this.#seqs.has(key)) this.#learn(origin)
    return this.#seqs.get(key) ?? null
  }

  #learn(origin: string): void {
    const reader = new CatalogueReader(this.catalogue)
    try {
      const rows = reader.sql.all<{ seq: number; manifest: string }>(
        `SELECT seq, json_extract(body, '$.manifest') AS manifest FROM entries
         WHERE origin = ? AND json_extract(body, '$.type') = 'published'`,
        [origin],
      )
      for (const { seq, manifest } of rows) this.#seqs.set(`${origin} ${manifest}`, seq)
    } finally {
      reader.close()
    }
  }
}

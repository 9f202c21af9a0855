/** Where an S3 store is, and how patient to be with it. */
export interface S3Settings {
  bucket: string
  /** Address of the server; null: Amazon's own for the region. */
  endpoint: string | null
  region: string
  /** Null: what the SDK finds by itself (instance roles, its own variables). */
  key: { id: string; secret: string } | null
  /** The bucket stands in the path instead of the host name: most servers of one's own want it. */
  pathStyle: boolean
  /** Stands before every path, so that several centres can share a bucket; '' or ends with a slash. */
  prefix: string
  /** Local folder where a file waits until its digest is known. */
  room: string
  /** Told of what went wrong aside from any caller. */
  report: (message: string, error: unknown) => void
  patience?: Partial<Patience>
}

/** All in milliseconds. */
export interface Patience {
  /** For an answer to a question. */
  answer: number
  /** For the answer to a part of a file (`partBytes`). */
  part: number
  /** Between two chunks of a file that is read. */
  chunk: number
  /** How long a failing server is spared. */
  rest: number
}

export const patience: Patience = { answer: 10_000, part: 60_000, chunk: 15_000, rest: 5_000 }

/** Bytes sent at a time, and so the memory that one upload needs; a larger file has larger parts (10,000 at most). */
export const partBytes = 8 * 1024 * 1024

/** Most seconds that a pre-signed address is good for. */
export const longestAddress = 300

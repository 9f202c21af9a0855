import { Readable } from 'node:stream'
import type { Digest } from '../domain/canonical'
import { isProblem, Problem } from '../domain/errors'
import type { ObjectStore, Staged } from '../engines/storage'

/** A file on its way in, and what its sender announced. */
export interface Arrival {
  /** The bytes as they arrive; read once, never held in memory. */
  source: Readable
  name: string
  /** Size and digest the sender announced, if any. */
  expectedBytes?: number
  expectedDigest?: Digest
}

/**
 * Stages the bytes and holds them against what the sender announced; leaves nothing behind when they disagree.
 * Throws `file-truncated`, `file-empty`, `file-too-large`, `digest-mismatch`.
 */
export async function receive(store: ObjectStore, arrival: Arrival, limit: number): Promise<Staged> {
  const { name, expectedBytes: expected, expectedDigest } = arrival
  const counter = { received: 0 }
  const staged = await store.stage(counted(arrival.source, counter), limit, name).catch((error: unknown) => {
    if (isProblem(error)) throw error
    throw new Problem('file-truncated', { name, received: counter.received, expected }, { cause: error })
  })
  const problem = announcedOtherwise(staged, name, expected, expectedDigest)
  if (!problem) return staged
  await staged.discard()
  throw problem
}

function announcedOtherwise({ bytes, digest }: Staged, name: string, expected?: number, expectedDigest?: Digest) {
  if (expected !== undefined && bytes !== expected)
    return new Problem('file-truncated', { name, received: bytes, expected })
  if (bytes === 0) return new Problem('file-empty', { name })
  if (expectedDigest !== undefined && digest !== expectedDigest)
    return new Problem('digest-mismatch', { name, expected: expectedDigest, actual: digest })
  return null
}

function counted(source: Readable, counter: { received: number }): Readable {
  const pass = async function* () {
    for await (const chunk of source) {
      counter.received += (chunk as Buffer).length
      yield chunk
    }
  }
  return Readable.from(pass(), { objectMode: false })
}

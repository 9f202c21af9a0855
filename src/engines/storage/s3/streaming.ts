import { Readable } from 'node:stream'
import { storageProblem } from './failure'

/** Bytes on their way, and how many will come if nothing cuts them. */
export interface Arriving {
  body: Readable
  bytes: number
}

/** Times in a row that a file is asked for again without a byte coming. */
const tries = 3

/**
 * A file as one stream, whatever happens to the connections it comes over: when one breaks or keeps still for `chunk`
 * milliseconds, `again` is asked for the rest from the byte reached. Fails with `storage-unavailable` when that is no use.
 */
export function whole(first: Arriving, again: (from: number) => Promise<Arriving>, chunk: number): Readable {
  let current = first.body
  async function* bytes(): AsyncGenerator<Buffer> {
    let reached = 0
    let barren = 0
    while (true) {
      const before = reached
      let broken: unknown
      try {
        for await (const part of patiently(current, chunk)) {
          reached += part.length
          yield part
        }
      } catch (error) {
        broken = error
      }
      if (reached >= first.bytes) return
      barren = reached > before ? 0 : barren + 1
      if (barren >= tries)
        throw storageProblem(broken ?? new Error(`the answer ended ${first.bytes - reached} bytes early`))
      current = (await again(reached)).body
    }
  }
  // A reader that leaves must not wait for a server that keeps still.
  return Readable.from(bytes(), { objectMode: false }).once('close', () => current.destroy())
}

/** The chunks of a body; throws when the next one is waited for too long. A reader that takes its time does not count. */
async function* patiently(body: Readable, longest: number): AsyncGenerator<Buffer> {
  const tooLong = () => body.destroy(new Error(`no byte for ${longest} ms`))
  let timer = setTimeout(tooLong, longest)
  try {
    for await (const part of body) {
      clearTimeout(timer)
      yield part as Buffer
      timer = setTimeout(tooLong, longest)
    }
  } finally {
    clearTimeout(timer)
    body.destroy()
  }
}

import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { ObjectStore } from '../engines/storage/port'

/** The bytes of a file wherever they are, read in pieces: what every reader of formats works on. */
export interface ByteSource {
  /** Size in bytes. */
  readonly size: number
  /** At most `length` bytes from `start`; fewer at the end. */
  read(start: number, length: number): Promise<Buffer>
}

export const bytesOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (start, length) => Buffer.from(bytes.subarray(start, start + length)),
})

/** A file of the object store. Throws `not-found` when it is not there. */
export async function storedBytes(store: ObjectStore, path: string): Promise<ByteSource> {
  const size = (await store.size(path)) ?? 0
  return {
    size,
    async read(start, length) {
      const end = Math.min(start + length, size) - 1
      return end < start ? Buffer.alloc(0) : buffer(await store.read(path, { start, end }))
    },
  }
}

/** Opens a file on this machine for the time of `work`. */
export async function withLocalBytes<T>(path: string, work: (bytes: ByteSource) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    return await work({ size, read: (start, length) => readFully(handle, start, Math.min(length, size - start)) })
  } finally {
    await handle.close()
  }
}

async function readFully(handle: Awaited<ReturnType<typeof open>>, start: number, length: number): Promise<Buffer> {
  const into = Buffer.alloc(Math.max(0, length))
  let done = 0
  while (done < into.length) {
    const { bytesRead } = await handle.read(into, done, into.length - done, start + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return into.subarray(0, done)
}

/** A reader could not make sense of a file: damaged, encrypted, or larger than it may look at. */
export class Unreadable extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en)
    this.name = 'Unreadable'
  }
}

/** The whole file in memory, if it is at most `limit` bytes. Throws `Unreadable` when it is larger. */
export async function wholeOf(bytes: ByteSource, limit: number): Promise<Buffer> {
  if (bytes.size > limit)
    throw new Unreadable(`文件超过 ${limit} 字节，未能检查`, `larger than the ${limit} bytes this check reads`)
  return bytes.read(0, bytes.size)
}

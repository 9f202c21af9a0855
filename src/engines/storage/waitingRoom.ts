import { createHash, randomUUID } from 'node:crypto'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Digest } from '../../domain/canonical'
import { Problem } from '../../domain/errors'
import { writeAll } from './durable'
import { guarded, isMissing } from './failure'

/** Where half-received files of a folder wait: in the store's own, so that a rename never crosses a file system. */
const waiting = '.tmp'
/** What a stopped process left behind is thrown away after this long (milliseconds): nobody is still writing it. */
const abandonedAfter = 24 * 60 * 60 * 1000

export const waitingRoom = (root: string): string => join(root, waiting)

export const newWaitingPath = (room: string): string => join(room, randomUUID())

/** Hashes and counts while writing; errors of the source pass through as they are, those of the disk as problems. */
export async function receive(source: Readable, path: string, limit: number, name: string) {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await guarded(() => open(path, 'wx', 0o644))
  try {
    for await (const chunk of source) {
      const part = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
      bytes += part.length
      if (bytes > limit) throw new Problem('file-too-large', { name, limit })
      hash.update(part)
      await guarded(() => writeAll(handle, part))
    }
    await guarded(() => handle.sync())
  } finally {
    await handle.close()
  }
  return { digest: `sha256:${hash.digest('hex')}` as Digest, bytes }
}

/** Throws a waiting file away; harmless when it is gone. */
export const forget = (path: string): Promise<void> => guarded(() => rm(path, { force: true }))

/** Clears what processes that stopped long before `now` have left. */
export async function clearAbandoned(directory: string, now: Date): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name)
    const { mtimeMs } = await stat(path).catch((error: unknown) => {
      if (isMissing(error)) return { mtimeMs: now.getTime() }
      throw error
    })
    if (now.getTime() - mtimeMs > abandonedAfter) await rm(path, { recursive: true, force: true })
  }
}

import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { Problem } from '../../domain/errors'
import { paths } from '../../domain/manifest'
import { makeDirectoryDurably, syncDirectory, writeAll, writeDurably } from './durable'
import { guarded, hasNoLinks, isMissing, isTaken, storageProblem } from './failure'
import { checkedPath, checkedPrefix } from './path'
import { type ByteRange, listLimit, type ObjectStore, type Staged } from './port'
import { clearAbandoned, forget, newWaitingPath, receive, waitingRoom } from './waitingRoom'
import { walk } from './walk'

/** Opens the object store that is a folder, and clears what stopped processes left in its waiting room. */
export async function openFolderStore(folder: string, now: Date = new Date()): Promise<ObjectStore> {
  const root = resolve(folder)
  await guarded(() => mkdir(waitingRoom(root), { recursive: true }))
  await guarded(() => clearAbandoned(waitingRoom(root), now))
  return new FolderStore(root)
}

/** The object store on a folder: what is visible is whole and on the disk; a power cut leaves the old or the new. */
class FolderStore implements ObjectStore {
  /** Directories known to be on the disk, so that each is synced upward once in a process. */
  readonly #made = new Set<string>()

  constructor(private readonly root: string) {}

  async stage(source: Readable, limit: number, name: string): Promise<Staged> {
    const path = newWaitingPath(waitingRoom(this.root))
    try {
      const { digest, bytes } = await receive(source, path, limit, name)
      return { digest, bytes, path, keep: () => this.#show(path, paths.file(digest)), discard: () => forget(path) }
    } catch (error) {
      source.destroy()
      await forget(path)
      throw error
    }
  }

  async putOnce(path: string, bytes: string | Uint8Array): Promise<void> {
    await guarded(async () => {
      if (await this.#linkNew(await this.#place(path), bytes)) return
      if (!(await this.readAll(path)).equals(Buffer.from(bytes))) throw new Problem('conflict', { path })
    })
  }

  async putLatest(path: string, bytes: string | Uint8Array): Promise<void> {
    this.#checked(path)
    await guarded(async () => this.#show(await this.#write(bytes), path))
  }

  async size(path: string): Promise<number | null> {
    const at = this.#checked(path)
    return guarded(() => sizeOf(at))
  }

  async read(path: string, range?: ByteRange): Promise<Readable> {
    const at = this.#checked(path)
    return guarded(async () => {
      const size = await sizeOf(at)
      if (size === null) throw new Problem('not-found', { what: path })
      if (range && (range.start < 0 || range.start >= size || range.end < range.start))
        throw new Problem('range-not-satisfiable', { size })
      return (await open(at, 'r')).createReadStream(range && { start: range.start, end: Math.min(range.end, size - 1) })
    })
  }

  async readAll(path: string): Promise<Buffer> {
    const at = this.#checked(path)
    try {
      return await readFile(at)
    } catch (error) {
      throw isMissing(error) ? new Problem('not-found', { what: path }) : storageProblem(error)
    }
  }

  async list(prefix: string, options: { after?: string; limit?: number } = {}): Promise<string[]> {
    checkedPrefix(prefix)
    const most = Math.min(options.limit ?? listLimit, listLimit)
    return guarded(async () => {
      const found: string[] = []
      if (most < 1) return found
      for await (const path of walk(this.root, prefix, options.after ?? '')) if (found.push(path) >= most) break
      return found
    })
  }

  async remove(path: string): Promise<void> {
    const at = this.#checked(path)
    await guarded(async () => {
      if ((await sizeOf(at)) === null) return
      await rm(at, { force: true })
      await syncDirectory(dirname(at))
    })
  }

  /** A folder has no addresses of its own: its files are served through us. */
  async address(path: string): Promise<null> {
    this.#checked(path)
    return null
  }

  close(): void {}

  #checked(path: string): string {
    return join(this.root, checkedPath(path))
  }

  /** Checks a path and makes the directory it stands in. */
  async #place(path: string): Promise<string> {
    const at = this.#checked(path)
    const directory = dirname(at)
    if (this.#made.has(directory)) await mkdir(directory, { recursive: true })
    else await makeDirectoryDurably(this.root, directory)
    this.#made.add(directory)
    return at
  }

  async #write(bytes: string | Uint8Array): Promise<string> {
    const path = newWaitingPath(waitingRoom(this.root))
    try {
      await writeDurably(path, (handle) => writeAll(handle, Buffer.from(bytes)))
      return path
    } catch (error) {
      await forget(path)
      throw error
    }
  }

  /** A rename replaces atomically; over the same digest it also mends a copy that the disk damaged. */
  async #show(from: string, path: string): Promise<void> {
    await guarded(async () => {
      const at = await this.#place(path)
      await rename(from, at)
      await syncDirectory(dirname(at))
    })
  }

  /** Gives new bytes a name that nothing has yet; false when something has it. A link, unlike a rename, never replaces. */
  async #linkNew(at: string, bytes: string | Uint8Array): Promise<boolean> {
    if ((await sizeOf(at)) !== null) return false
    const from = await this.#write(bytes)
    try {
      await link(from, at)
      await syncDirectory(dirname(at))
      return true
    } catch (error) {
      if (isTaken(error)) return false
      if (!hasNoLinks(error)) throw error
      await rename(from, at)
      await syncDirectory(dirname(at))
      return true
    } finally {
      await forget(from)
    }
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.size : null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Digest, digestOf, hexOf } from '../../domain/canonical'
import { Problem } from '../../domain/errors'
import { failpoint } from '../../domain/failpoint'
import { paths } from '../../domain/manifest'
import { makeDirectoryDurably, syncDirectory, writeAll } from '../../engines/storage/durable'
import type { Upstream } from './upstream'

/** Files under way wait here, each under its digest, and are gone on with after a stop. */
const waiting = '.partial'

/** Fetches files into a mirror's folder: resumably, under another name until their digest was checked. */
export class Files {
  constructor(
    private readonly folder: string,
    private readonly upstream: Upstream,
  ) {}

  /** Whether the file is here in its full size. Its bytes were checked when it came; `verify` checks them again. */
  async has(digest: Digest, bytes: number): Promise<boolean> {
    return (await sizeOf(this.#place(digest))) === bytes
  }

  /** Fetches a file of so many bytes, whatever is at its place. Throws `digest-mismatch` when what comes is not it. */
  async fetch(digest: Digest, bytes: number): Promise<void> {
    const partial = join(this.folder, waiting, hexOf(digest))
    await mkdir(dirname(partial), { recursive: true })
    await this.#receive(digest, partial, bytes)
    let actual = await hashOf(partial)
    if (actual !== digest) {
      // What was here from an earlier try may have been damaged meanwhile: once more, from the first byte.
      await rm(partial, { force: true })
      await this.#receive(digest, partial, bytes)
      actual = await hashOf(partial)
    }
    if (actual !== digest) {
      await rm(partial, { force: true })
      throw new Problem('digest-mismatch', { expected: digest, actual })
    }
    failpoint('mirror:after-received')
    const place = this.#place(digest)
    await makeDirectoryDurably(this.folder, dirname(place))
    await rename(partial, place)
    await syncDirectory(dirname(place))
    failpoint('mirror:after-file')
  }

  /** Deletes a file and what was received of it. */
  async remove(digest: Digest): Promise<void> {
    await rm(join(this.folder, waiting, hexOf(digest)), { force: true })
    await rm(this.#place(digest), { force: true })
  }

  /** Keeps a manifest aside while its files are still coming, so that what came of them is known to be wanted. */
  async keepWaiting(digest: Digest, bytes: Uint8Array): Promise<void> {
    await mkdir(join(this.folder, waiting), { recursive: true })
    await writeFile(this.#aside(digest), bytes)
  }

  /** The manifest kept aside; null when none is, or when it was half written. */
  async waitingManifest(digest: Digest): Promise<Buffer | null> {
    const bytes = await readIfThere(this.#aside(digest))
    return bytes && digestOf(bytes) === digest ? bytes : null
  }

  async forgetWaiting(digest: Digest): Promise<void> {
    await rm(this.#aside(digest), { force: true })
  }

  #aside = (digest: Digest): string => join(this.folder, waiting, `${hexOf(digest)}.manifest`)

  /** Digests of files under way. */
  async underWay(): Promise<Digest[]> {
    await mkdir(join(this.folder, waiting), { recursive: true })
    const names = await readdir(join(this.folder, waiting))
    return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).map((hex): Digest => `sha256:${hex}`)
  }

  #place = (digest: Digest): string => join(this.folder, paths.file(digest))

  async #receive(digest: Digest, partial: string, bytes: number): Promise<void> {
    let size = (await sizeOf(partial)) ?? 0
    if (size === bytes) return
    if (size > bytes) size = 0
    const { from, body } = await this.upstream.file(digest, size)
    size = from
    const handle = await open(partial, from === 0 ? 'w' : 'a')
    try {
      for await (const chunk of body) {
        size += chunk.length
        if (size > bytes) return // no more is taken than the manifest promised; the digest will not fit
        await writeAll(handle, chunk)
        failpoint('mirror:amid-file')
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function hashOf(path: string): Promise<Digest> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return `sha256:${hash.digest('hex')}`
}

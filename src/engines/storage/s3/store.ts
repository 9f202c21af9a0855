import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { Problem } from '../../../domain/errors'
import { paths } from '../../../domain/manifest'
import { checkedPath, checkedPrefix } from '../path'
import { type AddressedFile, type ByteRange, listLimit, type ObjectStore, type Staged } from '../port'
import { forget, newWaitingPath, receive } from '../waitingRoom'
import { addressOf } from './address'
import { hasNoBucket, isBeyondEnd, isMissing, storageProblem } from './failure'
import { listBelow } from './list'
import { patience, type S3Settings } from './settings'
import { type Arriving, whole } from './streaming'
import type { Writing } from './writing'

/** The object store in a bucket: what is visible is whole; the server keeps it. */
export class S3Store implements ObjectStore {
  constructor(
    private readonly client: S3Client,
    private readonly writing: Writing,
    private readonly settings: S3Settings,
  ) {}

  async stage(source: Readable, limit: number, name: string): Promise<Staged> {
    const local = newWaitingPath(this.settings.room)
    const discard = () => forget(local)
    try {
      const { digest, bytes } = await receive(source, local, limit, name)
      return { digest, bytes, path: local, discard, keep: () => this.#keep(local, paths.file(digest), bytes) }
    } catch (error) {
      source.destroy()
      await discard()
      throw error
    }
  }

  async putOnce(path: string, bytes: string | Uint8Array): Promise<void> {
    const body = Buffer.from(bytes)
    const key = this.#key(path)
    await guarded(async () => {
      if (await this.writing.putNew(key, body, async () => (await this.size(path)) === null)) return
      if (!(await this.readAll(path)).equals(body)) throw new Problem('conflict', { path })
    })
  }

  async putLatest(path: string, bytes: string | Uint8Array): Promise<void> {
    const key = this.#key(path)
    await guarded(() => this.writing.put(key, Buffer.from(bytes)))
  }

  async size(path: string): Promise<number | null> {
    const Key = this.#key(path)
    try {
      const { ContentLength } = await this.client.send(new HeadObjectCommand({ Bucket: this.settings.bucket, Key }))
      return ContentLength ?? 0
    } catch (error) {
      if (isMissing(error)) return null
      throw storageProblem(error)
    }
  }

  async read(path: string, range?: ByteRange): Promise<Readable> {
    if (range && (range.start < 0 || range.end < range.start)) throw await this.#beyondEnd(path)
    const from = range?.start ?? 0
    const first = await this.#open(path, from, range?.end)
    const again = (reached: number) => this.#open(path, from + reached, range?.end, first.tag)
    return whole(first, again, this.settings.patience?.chunk ?? patience.chunk)
  }

  async readAll(path: string): Promise<Buffer> {
    return buffer(await this.read(path))
  }

  async list(prefix: string, options: { after?: string; limit?: number } = {}): Promise<string[]> {
    checkedPrefix(prefix)
    const limit = Math.min(options.limit ?? listLimit, listLimit)
    return guarded(() => this.#asked(() => listBelow(this.client, this.settings, prefix, options.after ?? '', limit)))
  }

  async remove(path: string): Promise<void> {
    const Key = this.#key(path)
    await guarded(() => this.client.send(new DeleteObjectCommand({ Bucket: this.settings.bucket, Key })))
  }

  async address(path: string, seconds: number, file: AddressedFile): Promise<string> {
    const key = this.#key(path)
    return guarded(() => addressOf(this.client, { Bucket: this.settings.bucket, Key: key }, seconds, file))
  }

  close(): void {
    this.client.destroy()
  }

  #key(path: string): string {
    return this.settings.prefix + checkedPath(path)
  }

  /** Asks; where nobody has made the bucket yet, makes it and asks again: a new centre reads before it writes. */
  async #asked<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question()
    } catch (error) {
      if (!hasNoBucket(error)) throw error
      await this.writing.prepared()
      return question()
    }
  }

  /** Something of the digest's size is the file: nothing else is ever written at a digest. */
  async #keep(local: string, path: string, bytes: number): Promise<void> {
    if ((await this.size(path)) !== bytes) {
      await guarded(() => this.writing.upload(this.#key(path), local, bytes))
      const arrived = await this.size(path)
      if (arrived !== bytes) throw storageProblem(new Error(`${arrived} of ${bytes} bytes are at ${path}`))
    }
    await forget(local)
  }

  async #open(path: string, start: number, end?: number, tag?: string): Promise<Arriving & { tag?: string }> {
    const Range = start > 0 || end !== undefined ? `bytes=${start}-${end ?? ''}` : undefined
    const what = { Bucket: this.settings.bucket, Key: this.#key(path), Range, IfMatch: tag }
    try {
      const { Body, ContentLength, ETag } = await this.#asked(() => this.client.send(new GetObjectCommand(what)))
      return { body: Body as Readable, bytes: ContentLength ?? 0, tag: ETag }
    } catch (error) {
      if (isMissing(error)) throw new Problem('not-found', { what: path })
      throw isBeyondEnd(error) ? await this.#beyondEnd(path) : storageProblem(error)
    }
  }

  async #beyondEnd(path: string): Promise<Problem> {
    const size = await this.size(path)
    return size === null ? new Problem('not-found', { what: path }) : new Problem('range-not-satisfiable', { size })
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storageProblem(error)
  }
}

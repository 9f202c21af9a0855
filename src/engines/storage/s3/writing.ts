import { createReadStream } from 'node:fs'
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { type Bucket, clearAbandonedUploads, prepareBucket } from './bucket'
import { hasEnded, isTaken } from './failure'
import { partBytes, type S3Settings } from './settings'

/** S3's own limit. */
const mostParts = 10_000
/** Each body goes with its sha256: the server refuses bytes that changed on the way, and keeps the sum if it can. */
const ChecksumAlgorithm = 'SHA256'

/** The writes of one bucket. The bucket is looked at before the first of them, so that a store that is down stops no start. */
export class Writing {
  #bucket: Promise<Bucket> | undefined
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(
    private readonly client: S3Client,
    private readonly settings: S3Settings,
    private readonly now: () => Date,
  ) {}

  async put(Key: string, Body: Buffer, condition: { IfNoneMatch?: '*' } = {}): Promise<void> {
    await this.prepared()
    await this.client.send(
      new PutObjectCommand({ Bucket: this.settings.bucket, Key, Body, ChecksumAlgorithm, ...condition }),
    )
  }

  /**
   * Puts where nothing is; false when something is there, which may be these very bytes from a first attempt whose answer
   * was lost. On a server without conditions `isFree` is asked first, and the writers of this process take turns.
   */
  async putNew(key: string, body: Buffer, isFree: () => Promise<boolean>): Promise<boolean> {
    const { conditional } = await this.prepared()
    if (!conditional) {
      await this.#inTurn(key, async () => {
        if (await isFree()) await this.put(key, body)
      })
      // Read back, always: another process may have put between the question and the write.
      return false
    }
    try {
      await this.put(key, body, { IfNoneMatch: '*' })
      return true
    } catch (error) {
      if (isTaken(error)) return false
      throw error
    }
  }

  /** Sends a local file in parts, one after another: a part's memory and no more, and some servers lose parts sent at once. */
  async upload(Key: string, local: string, bytes: number): Promise<void> {
    await this.prepared()
    const Body = createReadStream(local)
    const params = { Bucket: this.settings.bucket, Key, Body, ContentLength: bytes, ChecksumAlgorithm } as const
    const partSize = Math.max(partBytes, Math.ceil(bytes / mostParts))
    try {
      await new Upload({ client: this.client, params, partSize, queueSize: 1 }).done()
    } catch (error) {
      // The store looks whether all of it is there.
      if (!hasEnded(error)) throw error
    } finally {
      Body.destroy()
    }
  }

  /** The bucket, made where it was missing and looked at once in a process. */
  async prepared(): Promise<Bucket> {
    this.#bucket ??= this.#prepare()
    try {
      return await this.#bucket
    } catch (error) {
      this.#bucket = undefined
      throw error
    }
  }

  async #prepare(): Promise<Bucket> {
    const found = await prepareBucket(this.client, this.settings)
    clearAbandonedUploads(this.client, this.settings, this.now()).catch((error: unknown) =>
      this.settings.report('uploads that were never completed could not be cleared', error),
    )
    return found
  }

  async #inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(key) ?? Promise.resolve()
    const turn = before.then(work, work)
    this.#turns.set(key, turn)
    try {
      return await turn
    } finally {
      if (this.#turns.get(key) === turn) this.#turns.delete(key)
    }
  }
}

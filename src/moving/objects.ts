import { type Digest, digestOf, hexOf } from '../domain/canonical'
import { isProblem, Problem } from '../domain/errors'
import type { ObjectStore } from '../engines/storage/port'
import type { ObjectLine } from './format'

/** Objects under way at once. */
const together = 8
const pageSize = 1000

/** The digest that a file's own path carries; null for the small documents. */
export function digestInPath(path: string): Digest | null {
  const hex = /^files\/sha256\/[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(path)?.[1]
  return hex ? `sha256:${hex}` : null
}

/** The head and the key set are replaced when they change; everything else is written once. */
const isPointer = (path: string): boolean => /^(log\/[^/]+\/head|keys\/[^/]+)\.json$/.test(path)

/** Every path of a store, in order. */
export async function* pathsOf(store: ObjectStore): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const page = await store.list('', { after, limit: pageSize })
    yield* page
    if (page.length < pageSize) return
    after = page.at(-1) ?? after
  }
}

/** Does the work for each, some at once, and answers in the order given. */
export async function* inOrder<T, R>(items: AsyncIterable<T>, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  let waiting: T[] = []
  for await (const item of items) {
    waiting.push(item)
    if (waiting.length < together) continue
    yield* await Promise.all(waiting.map(work))
    waiting = []
  }
  yield* await Promise.all(waiting.map(work))
}

/**
 * Makes `to` hold what `from` holds at a path, and says what that is; null when it is gone from `from`. What was copied
 * before is not read again from `from`, but for the two pointers. Throws `digest-mismatch` for a file that is not what its
 * name says.
 */
export async function copyObject(from: ObjectStore, to: ObjectStore, path: string): Promise<ObjectLine | null> {
  try {
    const bytes = isPointer(path) ? null : await to.size(path)
    if (bytes === null) return await copy(from, to, path)
    const digest = digestInPath(path)
    return digest ? { path, bytes, sha256: hexOf(digest) } : lineOf(path, await to.readAll(path))
  } catch (error) {
    if (isProblem(error, 'not-found')) return null
    throw error
  }
}

async function copy(from: ObjectStore, to: ObjectStore, path: string): Promise<ObjectLine> {
  const expected = digestInPath(path)
  if (expected === null) {
    const content = await from.readAll(path)
    await (isPointer(path) ? to.putLatest(path, content) : to.putOnce(path, content))
    return lineOf(path, content)
  }
  const staged = await to.stage(await from.read(path), Number.MAX_SAFE_INTEGER, path)
  if (staged.digest !== expected) {
    await staged.discard()
    throw new Problem('digest-mismatch', { expected, actual: staged.digest, what: path })
  }
  await staged.keep()
  return { path, bytes: staged.bytes, sha256: hexOf(expected) }
}

const lineOf = (path: string, content: Uint8Array): ObjectLine => ({
  path,
  bytes: content.byteLength,
  sha256: hexOf(digestOf(content)),
})

/** What a store holds at a path, small documents read again, files by their size (their bytes were hashed on the way in). */
export async function objectAt(store: ObjectStore, path: string): Promise<ObjectLine | null> {
  const digest = digestInPath(path)
  if (digest === null) return lineOf(path, await store.readAll(path))
  const bytes = await store.size(path)
  return bytes === null ? null : { path, bytes, sha256: hexOf(digest) }
}

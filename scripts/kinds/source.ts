import { type Digest, digestOf } from '../../src/domain/canonical'
import type { Entry } from '../../src/domain/change'
import { type Content, type Manifest, paths } from '../../src/domain/manifest'
import { openFolderStore } from '../../src/engines/storage/folder'

/** A published version, with what is wrong with how it is kept, if anything is. */
export interface Published {
  content: Content
  manifest: string
  flaws: string[]
}

/** Everything published in a centre's object store: the log says what, the manifest by its digest says it whole. */
export async function publishedInStore(folder: string): Promise<Published[]> {
  const store = await openFolderStore(folder)
  const found: Published[] = []
  for (const path of await store.list('log/', { limit: 1000 })) {
    if (path.endsWith('head.json')) continue
    const { body } = JSON.parse(String(await store.readAll(path))) as Entry
    if (body?.type !== 'published' || !body.manifest) continue
    const bytes = await store.readAll(paths.manifest(body.manifest))
    const flaws = [
      ...(digestOf(bytes) === body.manifest ? [] : ['the manifest is not what the log names']),
      ...((await store.size(paths.signature(body.manifest))) ? [] : ['the manifest has no signature']),
    ]
    found.push({ content: (JSON.parse(String(bytes)) as Manifest).content, manifest: body.manifest, flaws })
  }
  return found
}

/** What a running centre serves to everyone, of one kind after the other; at most a hundred of each. */
export async function publishedAt(base: string, kinds: readonly string[]): Promise<Published[]> {
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${base}/delivery/v1${path}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return (await answer.json()) as T
  }
  const found: Published[] = []
  for (const kind of kinds) {
    const { items } = await get<{ items: { identifier: string }[] }>(`/resources?kind=${kind}&limit=100`)
    for (const { identifier } of items) {
      const { content, manifest } = await get<{ content: Content; manifest: Digest }>(`/resources/${identifier}`)
      found.push({ content, manifest, flaws: [] })
    }
  }
  return found
}

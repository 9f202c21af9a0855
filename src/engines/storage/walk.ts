import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './failure'

/**
 * The files below `root` whose path starts with `prefix`, in ascending order of the whole path, from after `after`.
 * Only directories that can still hold such a path are read, so paging through a deep store stays cheap.
 */
export async function* walk(root: string, prefix: string, after: string): AsyncGenerator<string> {
  const base = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  yield* below(root, base, prefix, after)
}

async function* below(root: string, base: string, prefix: string, after: string): AsyncGenerator<string> {
  for (const path of await sorted(root, base)) {
    if (path.endsWith('/')) {
      const fits = path.startsWith(prefix) || prefix.startsWith(path)
      const passed = path < after && !after.startsWith(path)
      if (fits && !passed) yield* below(root, path, prefix, after)
    } else if (path.startsWith(prefix) && path > after) yield path
  }
}

/** Directories sort with their closing slash, as the paths below them do. Names with a leading dot are ours. */
async function sorted(root: string, base: string): Promise<string[]> {
  return (await entriesOf(join(root, base)))
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()))
    .map((entry) => base + entry.name + (entry.isDirectory() ? '/' : ''))
    .sort((a, b) => (a < b ? -1 : 1))
}

async function entriesOf(directory: string): Promise<Dirent[]> {
  try {
    return await readdir(directory, { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** The folder `seed` of the repository, whether this runs from it or from a bundle that lies beside it in `dist`. */
export function seedFolder(): string {
  const here = import.meta.dirname
  const found = [here, join(here, '..', 'seed'), resolve('seed')].find(
    (folder) => basename(folder) === 'seed' && existsSync(join(folder, 'data')),
  )
  if (!found) throw new Error(`no folder seed/data beside ${here}`)
  return found
}

import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallerRow } from '../catalogue'

/** Where the key of this mirror's own people stands, readable by its owner only. */
export const localKeyPath = (folder: string): string => join(folder, '.secrets', 'local.key')

/** The key that the organisation's own people and programs read this mirror with; made on first use. */
export async function localKey(folder: string): Promise<string> {
  const path = localKeyPath(folder)
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(join(folder, '.secrets'), { recursive: true, mode: 0o700 })
  const key = `zyl_${randomBytes(24).toString('base64url')}`
  await writeFile(path, `${key}\n`, { mode: 0o600, flush: true })
  return key
}

/** The local key as delivery recognises it: it sees what the mirror's own key may see. */
export const localCaller = (key: string, organisations: readonly string[]): CallerRow => ({
  hash: createHash('sha256').update(key).digest('hex'),
  organisations,
  scopes: ['delivery:read', 'feedback:write'],
  revoked: false,
})

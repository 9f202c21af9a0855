import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../domain/errors'
import { isMissing } from '../engines/storage/failure'

/** The files of a centre's secrets: root and signing keys of the log, the root's fingerprint, what signs sessions. */
const isSecret = (name: string): boolean =>
  /^(root\.jwk\.json|root\.fingerprint|signing-[\w-]+\.jwk\.json|payload-secret)$/.test(name)

/**
 * Copies a centre's secrets from one folder to another, readable by their owner alone. What is there already must be the
 * same: throws `secrets-differ` otherwise, and writes nothing over. Answers the names.
 */
export async function copySecrets(from: string, to: string): Promise<string[]> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const names = (await namesIn(from)).filter(isSecret).sort()
  for (const name of names) {
    const text = await readFile(join(from, name))
    const there = await readIfThere(join(to, name))
    if (there === null) await keep(join(to, name), text)
    else if (!there.equals(text)) throw new Problem('secrets-differ', { what: join(to, name) })
  }
  return names
}

async function keep(path: string, content: Uint8Array): Promise<void> {
  const handle = await open(`${path}.new`, 'w', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${path}.new`, path)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

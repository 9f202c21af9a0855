import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '../domain/errors'
import { syncDirectory } from '../engines/storage/durable'
import { guarded, isMissing, storageProblem } from '../engines/storage/failure'
import type { Counted } from './format'

/** Bytes gathered before a write. */
const chunk = 256 * 1024

/**
 * Writes lines to a file that appears only when it is whole and on the disk; people other than its owner may not read
 * it. Answers count and digest, and whether anything differs from what stood there.
 */
export async function writeLines(
  path: string,
  lines: AsyncIterable<string>,
  each: (count: number) => void,
): Promise<Counted & { changed: boolean }> {
  const part = `${path}.part`
  await guarded(() => mkdir(dirname(path), { recursive: true, mode: 0o700 }))
  const made = await fill(part, lines, each)
  const before = await digestOfFile(path)
  const changed = before !== made.digest
  await guarded(async () => {
    if (changed) await rename(part, path)
    else await rm(part)
    await syncDirectory(dirname(path))
  })
  return { ...made, changed }
}

async function fill(path: string, lines: AsyncIterable<string>, each: (count: number) => void): Promise<Counted> {
  const hash = createHash('sha256')
  const handle = await guarded(() => open(path, 'w', 0o600))
  let count = 0
  let waiting = ''
  const write = async (): Promise<void> => {
    hash.update(waiting)
    await guarded(() => handle.appendFile(waiting))
    waiting = ''
  }
  try {
    for await (const line of lines) {
      waiting += `${line}\n`
      count += 1
      each(count)
      if (waiting.length >= chunk) await write()
    }
    await write()
    await guarded(() => handle.sync())
  } finally {
    await handle.close()
  }
  return { count, digest: `sha256:${hash.digest('hex')}` }
}

/** Digest of a file's bytes; null when it is not there. */
export async function digestOfFile(path: string): Promise<Counted['digest'] | null> {
  const hash = createHash('sha256')
  try {
    for await (const part of createReadStream(path)) hash.update(part as Buffer)
    return `sha256:${hash.digest('hex')}`
  } catch (error) {
    if (isMissing(error)) return null
    throw storageProblem(error)
  }
}

/** One line of a file: its number from 1, its text, and what the text says. */
export interface Read {
  number: number
  text: string
  value: Record<string, unknown>
}

/** The lines of a file as JSON objects, one after the other. Throws `export-damaged` that names file and line. */
export async function* readLines(path: string, name: string): AsyncGenerator<Read> {
  let number = 0
  for await (const text of textLines(path)) {
    number += 1
    yield { number, text, value: parse(text, `${name}:${number}`) }
  }
}

/** Split at line feeds alone: a JSON text may hold every other character that some take for the end of a line. */
async function* textLines(path: string): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const part of createReadStream(path, 'utf8')) {
      const lines = (rest + part).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw isMissing(error) ? new Problem('export-damaged', { what: path, reason: 'missing' }) : storageProblem(error)
  }
  if (rest !== '') yield rest
}

function parse(text: string, what: string): Read['value'] {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Read['value']
  } catch {
    // said below, with the place
  }
  throw new Problem('export-damaged', { what, reason: 'not a JSON object' })
}

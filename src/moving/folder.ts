import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Digest, digestOf } from '../domain/canonical'
import { Problem } from '../domain/errors'
import { syncDirectory, writeAll, writeDurably } from '../engines/storage/durable'
import { guarded, isMissing } from '../engines/storage/failure'
import { type CentreFile, centreShape, type EndFile, endShape, names } from './format'

/**
 * Makes a folder ready to be exported into. One that an export of the same centre began, or even finished, goes on: it is
 * unfinished again until the end. Throws `folder-taken` when something else is in it.
 */
export async function openExport(folder: string, centre: CentreFile): Promise<void> {
  await guarded(() => mkdir(folder, { recursive: true, mode: 0o700 }))
  const begun = await readShaped(folder, names.centre, centreShape)
  const strangers = (await readdir(folder)).filter((name) => !name.endsWith('.new'))
  if (begun ? begun.value.origin !== centre.origin : strangers.length > 0)
    throw new Problem('folder-taken', { what: folder })
  await guarded(() => rm(join(folder, names.end), { force: true }))
  if (begun?.value.schema !== centre.schema) await writeJson(folder, names.centre, centre)
}

/** Writes what makes the export a finished one. */
export const endExport = (folder: string, end: EndFile): Promise<void> => writeJson(folder, names.end, end)

/** What a finished export says of itself, and the digest of that. Throws `export-unfinished`, `export-damaged`. */
export async function readExport(folder: string): Promise<{ end: EndFile; digest: Digest }> {
  const centre = await readShaped(folder, names.centre, centreShape)
  if (!centre) throw new Problem('not-found', { what: join(folder, names.centre) })
  const end = await readShaped(folder, names.end, endShape)
  if (!end) throw new Problem('export-unfinished', { what: folder })
  return { end: end.value, digest: digestOf(end.text) }
}

async function writeJson(folder: string, name: string, value: object): Promise<void> {
  const path = join(folder, name)
  await guarded(async () => {
    await rm(`${path}.new`, { force: true })
    await writeDurably(`${path}.new`, (handle) => writeAll(handle, Buffer.from(`${JSON.stringify(value, null, 2)}\n`)))
    await rename(`${path}.new`, path)
    await syncDirectory(folder)
  })
}

async function readShaped<S extends z.ZodType>(folder: string, name: string, shape: S) {
  const text = await readIfThere(join(folder, name))
  if (text === null) return null
  const parsed = shape.safeParse(jsonOf(text))
  if (parsed.success) return { value: parsed.data as z.infer<S>, text }
  throw new Problem('export-damaged', { what: join(folder, name), reason: parsed.error.issues[0]?.message })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // the shape check names the file
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

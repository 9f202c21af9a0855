import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes the whole chunk: a single `write` may take less than it was given. */
export async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let done = 0
  while (done < chunk.length) done += (await handle.write(chunk, done)).bytesWritten
}

/** Makes a new file, hands it to `fill`, and returns only when its bytes are on the disk. */
export async function writeDurably(path: string, fill: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, 'wx', 0o644)
  try {
    await fill(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A rename or a new name survives a power cut only once its directory is on the disk too. */
export async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a directory below `root` and puts every step of the way there on the disk. */
export async function makeDirectoryDurably(root: string, path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  for (let at = path; at.length >= root.length; at = dirname(at)) await syncDirectory(at)
}

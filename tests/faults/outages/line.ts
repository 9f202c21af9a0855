import { readSync, writeSync } from 'node:fs'
import type { Word } from './orders'

/** The socket that the parent left open for this process. */
const socket = 3

/** Says a word to the parent and keeps this whole process still until it nods. */
export function say(word: Word): void {
  writeSync(socket, `${JSON.stringify(word)}\n`)
  const nod = Buffer.alloc(1)
  for (;;)
    try {
      // The parent is gone: so is whoever would look at the rest.
      if (readSync(socket, nod) === 0) process.exit(1)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
}

import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { ingest } from '../../src/operations/ingest'
import { anMp4 } from '../builders/mp4'
import { wang } from '../builders/people'
import type { Act } from './acts'

/** Acts outside the story, each played on a centre that has been through all of it, for kills at random moments. */
export const upload: Act = {
  name: 'a teacher brings in a long film',
  async play(stage) {
    const film = anMp4(60_000, Buffer.alloc(24 * 1024 ** 2, 7))
    await ingest(stage.as(wang), { source: slowly(film), name: '长片.mp4', expectedBytes: film.length })
  },
  expects: { assets: 9 },
}

/** Its catalogue was lost: what readers see must come back from the log alone, which every inspection looks at. */
export const reindex: Act = {
  name: 'the catalogue is made again from the log',
  async play() {},
  expects: { assets: 8 },
}

export const extras = [upload, reindex]

/** In pieces with a moment between them, as a line brings it, so that a kill can fall amid the bytes. */
const slowly = (bytes: Buffer): Readable =>
  Readable.from(
    (async function* () {
      for (let from = 0; from < bytes.length; from += 1024 ** 2) {
        yield bytes.subarray(from, from + 1024 ** 2)
        await pause(20)
      }
    })(),
  )

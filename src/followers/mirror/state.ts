import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { PublishedVersion } from '../../changelog/verify'
import { maySee } from '../../domain/audience'
import { type Digest, isDigest } from '../../domain/canonical'
import { Problem } from '../../domain/errors'
import { isSelected } from './selection'

const digest = z.custom<Digest>(isDigest)
const position = z.strictObject({
  /** Last entry that is here and verified. */
  seq: z.number().int().nonnegative(),
  hash: digest,
  epoch: z.number().int().positive(),
  /** Up to here every recall and erasure has been acknowledged upstream. */
  acknowledged: z.number().int().nonnegative(),
  /** Up to here the history of everything that came into our sight is here. */
  opened: z.number().int().nonnegative().default(0),
})
const schema = z.strictObject({
  /** Name this mirror acknowledges under. */
  name: z.string(),
  upstream: z.string(),
  /** Organisations its key reads for, as the upstream said last: what it may hold, and whom it serves with a local key. */
  organisations: z.array(z.string()),
  selection: z.strictObject({ kinds: z.array(z.string()), identifiers: z.array(z.string()) }),
  /** Root fingerprint by origin; `*` for one that was pinned without naming an origin. */
  roots: z.record(z.string(), z.string()),
  positions: z.record(z.string(), position),
})

/** What a mirror remembers in `state.json`; everything else it knows is in the log, the files and the catalogue. */
export type MirrorState = z.infer<typeof schema>
export type Position = z.infer<typeof position>

const nameOf = (folder: string): string => join(folder, 'state.json')

/** Null where there is no mirror yet. Throws `configuration-invalid` for a file that is not one of ours. */
export async function readState(folder: string): Promise<MirrorState | null> {
  let text: string
  try {
    text = await readFile(nameOf(folder), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const parsed = schema.safeParse(jsonOf(text))
  if (!parsed.success) throw new Problem('configuration-invalid', { reason: `${nameOf(folder)} is damaged` })
  return parsed.data
}

/** Replaces the file in one step: after a power cut it is the old one or the new one. */
export async function writeState(folder: string, state: MirrorState): Promise<void> {
  const temporary = `${nameOf(folder)}.new`
  const handle = await open(temporary, 'w')
  try {
    await handle.writeFile(`${JSON.stringify(state, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, nameOf(folder))
}

/** The fingerprint pinned for an origin; null when none is: then it is not followed. */
export const rootOf = (state: Pick<MirrorState, 'roots'>, origin: string): string | null =>
  state.roots[origin] ?? state.roots['*'] ?? null

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // the shape check names the file
  }
}

/** Whether a mirror with this state ought to hold a version, by the log alone (what is suspended may not have come yet). */
export const shouldHold = ({ selection, organisations }: MirrorState, version: PublishedVersion): boolean =>
  isSelected(selection, version) &&
  maySee({ organisations }, version.audience) &&
  !version.withdrawn &&
  !version.suspended

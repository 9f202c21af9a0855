import { z } from 'zod'
import type { Digest } from '../domain/canonical'

/** Number of the folder's format; another one is refused rather than guessed at. */
export const format = 1

/**
 * Where things stand in an exported centre. `centre.json` is written first and says whose it is, `export.json` last: a
 * folder without it is not finished. `objects/` is an object store as the folder engine lays it down, so that
 * `ziyuan verify --dir DIR/objects` reads it as it is.
 */
export const names = {
  centre: 'centre.json',
  end: 'export.json',
  objects: 'objects',
  objectList: 'objects.ndjson',
  secrets: 'secrets',
  table: (name: string): string => `${name}.ndjson`,
}

const digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .transform((text) => text as Digest)
const count = z.number().int().nonnegative()

/** What a file of lines holds: how many, and the sha256 of its bytes. */
const counted = z.strictObject({ count, digest })
export type Counted = z.infer<typeof counted>

export const centreShape = z.strictObject({
  format: z.literal(format),
  origin: z.string(),
  /** Digest of all tables' columns: rows fit only a centre that has the same. */
  schema: digest,
  began: z.iso.datetime(),
})
export type CentreFile = z.infer<typeof centreShape>

export const endShape = z.strictObject({
  format: z.literal(format),
  origin: z.string(),
  schema: digest,
  at: z.iso.datetime(),
  tables: z.record(z.string().regex(/^(rows|versions)\/[a-z][a-z0-9-]*$/), counted),
  objects: counted.extend({ bytes: count }),
  /** Names of the files under `secrets/`; empty without `--with-secrets`. */
  secrets: z.array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)),
})
export type EndFile = z.infer<typeof endShape>

export const objectShape = z.strictObject({
  path: z.string(),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ObjectLine = z.infer<typeof objectShape>

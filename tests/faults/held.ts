import type { Ports } from '../../src/operations/operation'

/** Sentences about what was counted or read and is not as it should be. */
export const compared = (wanted: Record<string, unknown>, found: Record<string, unknown>): string[] =>
  Object.entries(wanted).flatMap(([what, value]) =>
    JSON.stringify(found[what]) === JSON.stringify(value)
      ? []
      : [`${what}: ${JSON.stringify(found[what])}, not ${JSON.stringify(value)}`],
  )

/** One line of the audit log for each verb, however often its process died. */
export async function linesOf({ database }: Ports, ...verbs: string[]): Promise<string[]> {
  const counts = await Promise.all(
    verbs.map(async (verb) => [verb, await database.count('audit-events', { verb: { equals: verb } })] as const),
  )
  return compared(Object.fromEntries(verbs.map((verb) => [verb, 1])), Object.fromEntries(counts))
}

/** What a process began and nobody has finished. */
export async function unfinished({ database }: Ports, collection: string): Promise<string[]> {
  const open = await database.count(collection, { status: { equals: 'open' } })
  return open > 0 ? [`${open} ${collection} are unfinished`] : []
}

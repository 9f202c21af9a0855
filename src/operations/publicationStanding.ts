import type { Audience } from '../domain/audience'
import { type Digest, isDigest } from '../domain/canonical'
import type { Entry } from '../domain/change'
import type { PublicationState } from '../domain/publication'

/** One version as the log leaves it. */
export interface Standing {
  version: number
  manifest: Digest
  /** Case that was accepted, from the operation's name. */
  case: string
  audience: Audience
  state: PublicationState
  at: string
  /** Last entry of the log that concerns the resource. */
  seq: number
}

interface Marks extends Omit<Standing, 'state' | 'seq'> {
  withdrawn: boolean
  recalled: boolean
  erased: boolean
}

/**
 * Every version of one resource as its entries leave it (formats.md, What a change means), the same reading as the
 * catalogue's: a suspension is of the resource, the other marks are of the versions published by then.
 * `entries`: those of the resource and those that recall or restore files, in order; `filesOf`: digests a version names.
 */
export function standingsOf(entries: readonly Entry[], filesOf: (version: number) => readonly string[]): Standing[] {
  const versions = new Map<number, Marks>()
  const recalledFiles = new Set<string>()
  let suspended = false
  let seq = 0
  for (const { stub, body } of entries) {
    if (!body) continue
    seq = stub.seq
    const meant = [...versions.values()].filter((one) => body.version === null || body.version === one.version)
    switch (body.type) {
      case 'published':
        versions.set(body.version ?? 0, {
          version: body.version ?? 0,
          manifest: body.manifest as Digest,
          case: body.operation.split(':')[1] ?? '',
          audience: body.audience,
          at: stub.at,
          withdrawn: false,
          recalled: false,
          erased: false,
        })
        break
      case 'audience-changed':
        for (const one of meant) one.audience = body.audience
        break
      case 'suspended':
        suspended = true
        break
      case 'restored':
        suspended = restored(body.identifier ?? '', body.version, { meant, recalledFiles, suspended })
        break
      case 'recalled':
        if (isDigest(body.identifier)) recalledFiles.add(body.identifier)
        else for (const one of meant) one.recalled = true
        break
      case 'withdrawn':
      case 'erased':
        for (const one of meant) one[body.type] = true
        break
    }
  }
  return [...versions.values()].map(({ withdrawn, recalled, erased, ...one }) => {
    const fileRecalled = filesOf(one.version).some((file) => recalledFiles.has(file))
    const state = erased
      ? 'erased'
      : recalled || fileRecalled
        ? 'recalled'
        : withdrawn
          ? 'withdrawn'
          : suspended
            ? 'suspended'
            : 'online'
    return { ...one, state, seq }
  })
}

/** Lifts what the entry names; without a version first the suspension, else a withdrawal. Returns whether still suspended. */
function restored(
  identifier: string,
  version: number | null,
  { meant, recalledFiles, suspended }: { meant: Marks[]; recalledFiles: Set<string>; suspended: boolean },
): boolean {
  if (isDigest(identifier)) recalledFiles.delete(identifier)
  else if (version !== null) for (const one of meant) Object.assign(one, { withdrawn: false, recalled: false })
  else if (suspended) return false
  else for (const one of meant) one.withdrawn = false
  return suspended
}

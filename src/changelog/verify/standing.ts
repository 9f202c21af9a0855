import type { Audience } from '../../domain/audience'
import type { Digest } from '../../domain/canonical'
import type { Body } from '../../domain/change'

/** One published version and what became of it later in the log. */
export interface PublishedVersion {
  seq: number
  identifier: string
  kind: string | null
  version: number
  manifest: Digest
  audience: Audience
  withdrawn: boolean
  suspended: boolean
  /** Entry that ended it for good, if any. */
  ended: { type: 'recalled' | 'erased'; seq: number; reason: string | null } | null
}

/** What the log as a whole says about its versions and files; a recalled file is known by digest alone. */
export interface Standings {
  versions: PublishedVersion[]
  recalledFiles: Map<string, { type: 'recalled' | 'erased'; seq: number; reason: string | null }>
}

/** Changes that end nothing for good. Restoring a resource lifts its suspension first, a withdrawal only if it has none. */
function amend(one: PublishedVersion, { type, version, audience }: Body): void {
  const meant = version === null || version === one.version
  if (type === 'suspended') one.suspended = true
  if (type === 'withdrawn' && meant) one.withdrawn = true
  if (type === 'audience-changed' && meant) one.audience = audience
  if (type !== 'restored' || !meant) return
  if (version !== null && one.ended?.type === 'recalled') one.ended = null
  if (version !== null || !one.suspended) one.withdrawn = false
  if (version === null) one.suspended = false
}

/**
 * Reads the visible bodies in order. A recall of a resource ends the versions before it, never a later one; restoring
 * names the version or the file whose recall it lifts; nothing undoes an erasure.
 */
export function standingsOf(bodies: ReadonlyMap<number, Body>): Standings {
  const standings: Standings = { versions: [], recalledFiles: new Map() }
  const byIdentifier = new Map<string, PublishedVersion[]>()
  for (const [seq, body] of [...bodies].sort(([a], [b]) => a - b)) {
    if (body.type === 'published' && body.identifier && body.version !== null && body.manifest) {
      const { identifier, kind, version, manifest } = body
      const published: PublishedVersion = {
        ...{ seq, identifier, kind, version, manifest, audience: body.audience },
        ...{ withdrawn: false, suspended: false, ended: null },
      }
      standings.versions.push(published)
      byIdentifier.set(identifier, [...(byIdentifier.get(identifier) ?? []), published])
    } else if ((body.type === 'recalled' || body.type === 'erased') && body.identifier) {
      const ended = { type: body.type, seq, reason: body.reason }
      if (body.identifier.startsWith('sha256:')) standings.recalledFiles.set(body.identifier, ended)
      for (const one of byIdentifier.get(body.identifier) ?? [])
        if (body.version === null || body.version === one.version) if (one.ended?.type !== 'erased') one.ended = ended
    } else if (body.identifier) {
      if (body.type === 'restored') standings.recalledFiles.delete(body.identifier)
      for (const one of byIdentifier.get(body.identifier) ?? []) amend(one, body)
    }
  }
  return standings
}

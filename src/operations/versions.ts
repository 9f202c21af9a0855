import { authorise } from '../access'
import { Problem } from '../domain/errors'
import type { Kind } from '../domain/identifiers'
import { doneBefore, recordDeed } from './deeds'
import { fingerprint, type Keyed, operationName } from './idempotency'
import type { Context } from './operation'
import { workingCopyOf } from './workingCopy'

/** A kept version of a working copy, as the list of them shows it. */
export interface VersionLine {
  id: string
  revision: number
  at: string
  savedBy: string | null
  title: string | null
}

export interface RestoreVersion extends Keyed {
  kind: Kind
  document: string
  version: string
  /** The revision that the person compared with. */
  revision: number
}

/** The versions that are kept of a working copy, newest first. Throws `not-found` and what access says. */
export async function versionsOf(
  { ports, actor }: Context,
  kind: Kind,
  document: string,
): Promise<{ revision: number; versions: VersionLine[] }> {
  const copy = await workingCopyOf(ports.database, kind, document)
  authorise(actor, 'read-versions', kind, { ...copy })
  const versions = (await ports.documents.versions(kind, copy.id)).map(({ id, createdAt, version }): VersionLine => {
    const { revision, savedBy, general } = version as unknown as Stored
    return {
      id: String(id),
      revision,
      at: new Date(createdAt).toISOString(),
      savedBy: savedBy ?? null,
      title: general?.title ?? null,
    }
  })
  return { revision: copy.revision, versions: versions.sort((a, b) => b.revision - a.revision) }
}

interface Stored {
  revision: number
  savedBy?: string | null
  general?: { title?: string | null } | null
}

/**
 * Brings an earlier version back as a new one: what was written then, with today's team, organisation and names.
 * The save that stands on the revision is the commit point. Throws `stale-revision`, `not-found`.
 */
export async function restoreVersion(
  { ports, actor }: Context,
  input: RestoreVersion,
): Promise<{ id: string; revision: number }> {
  const { database, documents } = ports
  const operation = operationName('restore-version', actor, input.key)
  const request = fingerprint(input)
  const copy = await workingCopyOf(database, input.kind, input.document)
  authorise(actor, 'update', input.kind, { ...copy })
  if (!(await doneBefore(database, operation, request))) {
    const kept = await documents.version(input.kind, input.version)
    if (!kept || String(kept.parent) !== copy.id) throw new Problem('not-found', { what: `versions/${input.version}` })
    await documents.restore(input.kind, input.version, input.revision, actor)
    const subject = `${input.kind}/${copy.id}`
    const data = { version: input.version, of: (kept.version as unknown as Stored).revision }
    const verb = 'restore-version'
    await recordDeed(ports, { operation, request, actor, verb, subject, organisation: copy.organisation, data })
  }
  const { id, revision } = await workingCopyOf(database, input.kind, copy.id)
  return { id, revision }
}

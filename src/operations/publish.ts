import type { Where } from 'payload'
import { authorise } from '../access'
import { theSystem } from '../domain/actor'
import { type Audience, audienceFor, type Scope, scopes } from '../domain/audience'
import type { Change } from '../domain/change'
import { isProblem, Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { type Manifest, manifestBytes, paths, submissionDigest } from '../domain/manifest'
import { type CaseState, passportOf } from '../domain/review'
import { type CaseRow, caseOf, contentOf, historyOf, type KnownCase, publishOperation } from './cases'
import type { Ports } from './operation'
import { freshly, type Reading, refreshPublications, versionsOf } from './publications'
import { keepSummary } from './refreshCase'

interface Publishing {
  /** How long to wait for the log. */
  milliseconds?: number
  reading?: Reading
}

/**
 * Publishes an accepted case: manifest and signature into the store, the intent, and when the log has entered it (the
 * commit point) the rows that follow. Every step finds what an earlier attempt left; `publish:<case>` enters once.
 * Throws `not-accepted`, and `log-pending` when the log has not entered it in time: it will, and `repair` ends the rest.
 */
export async function publish(
  ports: Ports,
  caseId: string,
  { milliseconds, reading = freshly(ports) }: Publishing = {},
): Promise<CaseRow> {
  const known = await caseOf(ports.database, caseId)
  const { row, state } = known
  authorise(theSystem, 'publish', 'publications', { ...row })
  const manifest = await manifestOf(ports, known, reading)
  const change = await written(ports, row, manifest)
  await ports.log.intend(change)
  failpoint('publish:after-intent')
  await ports.log.committed(change.operation, milliseconds)
  await refreshPublications(ports, state.submission.resource, {
    ...reading,
    manifestAt: async (digest) => (digest === change.manifest ? manifest : reading.manifestAt(digest)),
  })
  failpoint('publish:after-publication')
  // No event comes after the acceptance; all that changed is that the case waits no longer.
  return (await keepSummary(ports, { ...known, row: { ...row, stage: null } })).row
}

/** Writes manifest and signature, once; what the log has to say about them. */
async function written(ports: Ports, row: CaseRow, manifest: Manifest): Promise<Change> {
  const { bytes, digest } = manifestBytes(manifest)
  await ports.store.putOnce(paths.manifest(digest), bytes)
  failpoint('publish:after-manifest')
  // A signature that is there stands, by whichever key of the time; the appender checks that the key still holds.
  await ports.store.putOnce(paths.signature(digest), await ports.signer.sign(bytes)).catch((error: unknown) => {
    if (!isProblem(error, 'conflict')) throw error
  })
  failpoint('publish:after-signature')
  return {
    operation: publishOperation(row.id),
    type: 'published',
    identifier: row.resource,
    kind: row.kind,
    version: manifest.version,
    manifest: digest,
    audience: manifest.audience,
    reason: null,
    until: null,
  }
}

async function manifestOf(ports: Ports, { row, state }: KnownCase, { organisationAt }: Reading): Promise<Manifest> {
  const passport = passportOf(row.id, state)
  const content = await contentOf(ports, state.digest)
  const code = state.submission.workOrganisation
  const organisation = await organisationAt(code)
  if (!organisation) throw new Problem('not-found', { what: `organisations/${code}` })
  const scope = content['ziyuan:scope'] as Scope
  if (!scopes.includes(scope)) throw new Problem('invalid-input', { field: 'scope', reason: String(scope) })
  return {
    content,
    submission: submissionDigest(content),
    version: await versionOf(ports, row),
    audience: (await standingAudience(ports, state)) ?? audienceFor(scope, organisation),
    validUntil: (content['ziyuan:validUntil'] as string | undefined) ?? null,
    passport,
  }
}

/** A computed version is shared as the one it follows is by now, whatever its reviewed content once asked for. */
async function standingAudience({ database }: Ports, { submission }: CaseState): Promise<Audience | null> {
  if (!submission.computed) return null
  return (await versionsOf(database, submission.resource)).at(-1)?.data.audience ?? null
}

/** Versions count a resource's accepted cases in their order, so the number is the same whoever asks and whenever. */
async function versionOf({ database }: Ports, row: CaseRow): Promise<number> {
  if (row.ordinal === 1) return 1
  const where: Where = { and: [{ resource: { equals: row.resource } }, { ordinal: { less_than: row.ordinal } }] }
  const earlier = await database.find<CaseRow>('cases', { where, sort: 'ordinal', limit: 1000 })
  let version = 1
  for (const one of earlier) if (await isAccepted(database, one)) version += 1
  return version
}

async function isAccepted(database: Ports['database'], row: CaseRow): Promise<boolean> {
  if (row.status !== 'in-review' && row.status !== 'opening') return row.status === 'accepted'
  return (await historyOf(database, row.id)).length > 0 && (await caseOf(database, row.id)).state.status === 'accepted'
}

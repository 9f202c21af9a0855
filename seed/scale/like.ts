import { digestOf } from '../../src/domain/canonical'
import type { Change } from '../../src/domain/change'
import { freeze } from '../../src/domain/freeze'
import { identifierOf } from '../../src/domain/identifiers'
import { type Content, type Manifest, manifestBytes, paths } from '../../src/domain/manifest'
import { fold, passportOf } from '../../src/domain/review'
import type { Row } from '../../src/engines/database/port'
import { caseIdOf, contentBytes, publishOperation } from '../../src/operations/cases'
import type { Ports } from '../../src/operations/operation'
import { copyOf } from '../../src/operations/workingCopy'
import type { Pattern } from './pattern'

/** How a resource differs from its pattern. */
export interface Difference {
  title: string
  number: string
}

/** A resource that is ready to be entered in the log: its rows but the last ones stand. */
export interface Made {
  identifier: string
  change: Change
}

/**
 * Writes a resource like the pattern: working copy, frozen content, case with its history, manifest and signature.
 * Content and manifest are made by the same functions as submitting and publishing; only rights, completeness and the
 * machine checks are passed by, which the pattern has passed.
 */
export async function makeLike(ports: Ports, pattern: Pattern, { title, number }: Difference): Promise<Made> {
  const { kind, references } = pattern
  const id = ports.ids.next()
  const identifier = identifierOf(ports.log.origin, kind, ports.ids.next())
  const general = { ...(pattern.document.general as Row), title }
  const document = { ...(renewed(ports, pattern.document) as Row), general, id, identifier, number }
  const content = freeze(copyOf(document, kind), references)
  const digest = digestOf(contentBytes(content))
  const caseId = caseIdOf(identifier, 1)
  const translated = translation(pattern, { identifier, digest, caseId })
  const events = pattern.events.map((event) => ({
    ...translated(event),
    id: ports.ids.next(),
    operation: `${event.operation}:${id}`,
  }))
  await Promise.all([
    ports.database.insert(kind, document),
    ports.store.putOnce(paths.submission(digest), contentBytes(content)),
  ])
  for (const event of events) await ports.database.insert('case-events', event)
  await ports.database.insert('cases', { ...translated(pattern.case), id: caseId, document: id, title })
  const change = await published(ports, pattern, { content, caseId, events })
  return { identifier, change }
}

/** Everything that has a name of its own gets a new one; what it names stays. */
function renewed(ports: Ports, value: unknown, name = ''): unknown {
  if (name === 'description' || typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map((inner) => renewed(ports, inner))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      (key === 'id' || key === 'part') && typeof inner === 'string' ? ports.ids.next() : renewed(ports, inner, key),
    ]),
  )
}

/** A row of the pattern as it would stand for the other resource. */
function translation(pattern: Pattern, to: { identifier: string; digest: string; caseId: string }) {
  const words: [string, string][] = [
    [pattern.case.resource, to.identifier],
    [pattern.case.digest as string, to.digest],
    [pattern.case.id, to.caseId],
  ]
  return <T>(row: T): T =>
    JSON.parse(words.reduce((text, [from, into]) => text.replaceAll(from, into), JSON.stringify(row)))
}

/** Manifest and signature in the store; what the log has to say about them. */
async function published(
  ports: Ports,
  pattern: Pattern,
  { content, caseId, events }: { content: Content; caseId: string; events: Pattern['events'] },
): Promise<Change> {
  const { audience } = pattern.publication.data
  const manifest: Manifest = {
    content,
    submission: digestOf(contentBytes(content)),
    version: 1,
    audience,
    validUntil: (content['ziyuan:validUntil'] as string | undefined) ?? null,
    passport: passportOf(caseId, fold(events.map(({ data }) => data))),
  }
  const { bytes, digest } = manifestBytes(manifest)
  await Promise.all([
    ports.store.putOnce(paths.manifest(digest), bytes),
    ports.signer.sign(bytes).then((signature) => ports.store.putOnce(paths.signature(digest), signature)),
  ])
  return {
    operation: publishOperation(caseId),
    type: 'published',
    identifier: content.identifier,
    kind: pattern.kind,
    version: 1,
    manifest: digest,
    audience,
    reason: null,
    until: null,
  }
}

import type { Where } from 'payload'
import { type Digest, digestOf } from '../domain/canonical'
import { derivedId } from '../domain/derivedId'
import { isProblem, Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { type Content, type Manifest, paths } from '../domain/manifest'
import { computedEvent } from '../domain/review'
import type { ChapterMap } from '../domain/taxonomy/chapterMap'
import { isAlignmentOnly, movedContent } from '../domain/taxonomy/moved'
import { unlessTaken } from '../engines/database/unlessTaken'
import { append, type CaseRow, caseIdOf, caseOf, contentBytes } from './cases'
import type { Ports } from './operation'
import { type PublicationRow, versionsOf } from './publications'
import { publish } from './publish'
import { type RemappingRow, subjectOf } from './remappings'
import { type Latest, latestCase } from './submit'

/** Identifiers of published resources behind `after`, each once, in their order. */
export async function publishedAfter(
  { database }: Pick<Ports, 'database'>,
  after: string,
  limit: number,
): Promise<string[]> {
  const where: Where = { identifier: { greater_than: after } }
  const rows = await database.find<PublicationRow>('publications', { where, sort: 'identifier', limit })
  return [...new Set(rows.map(({ identifier }) => identifier))]
}

interface Standing {
  row: PublicationRow
  manifest: Manifest
}

/** The latest version of a resource, where it is online or suspended; null where it left the centre. */
export async function standingOf({ database, store }: Ports, identifier: string): Promise<Standing | null> {
  const row = (await versionsOf(database, identifier)).at(-1)
  if (!row || (row.state !== 'online' && row.state !== 'suspended')) return null
  try {
    return { row, manifest: JSON.parse(String(await store.readAll(paths.manifest(row.manifest)))) as Manifest }
  } catch (error) {
    if (isProblem(error, 'not-found')) return null
    throw error
  }
}

/** Whether people are at work on a next version: they decide about it first, and it is left to them. */
export function isOpen({ id, state }: Latest, published: string): boolean {
  if (!state) return false
  return ['in-review', 'returned'].includes(state.status) || (state.status === 'accepted' && id !== published)
}

type Outcome = 'moved' | 'untouched' | 'open'

/**
 * Publishes one resource at its new chapters: a case that is accepted by being computed, and its version. The case's event
 * is the commit point; after a stop the same is done again and finds what there is.
 */
export async function remapPublished(
  ports: Ports,
  remapping: RemappingRow,
  map: ChapterMap,
  identifier: string,
): Promise<Outcome> {
  const latest = await latestCase(ports.database, identifier)
  const before = computedBy(remapping, latest)
  if (before) return ended(ports, remapping, before)
  const standing = await standingOf(ports, identifier)
  const content = standing && movedContent(standing.manifest.content, map)
  if (!content || !(await isMeant(ports, remapping, identifier))) return 'untouched'
  if (isOpen(latest, standing.row.case)) return 'open'
  if (!isAlignmentOnly(standing.manifest.content, content)) throw new Problem('conflict', { identifier })
  const caseId = await computedCase(ports, remapping, standing, content, latest.ordinal + 1)
  // Whoever was first may be another process that carries out the same remapping.
  const done = caseId ?? computedBy(remapping, await latestCase(ports.database, identifier))
  return done ? ended(ports, remapping, done) : 'open'
}

/** Id of the case that this very remapping opened; null when the latest is another one. */
const computedBy = ({ id: mapping }: RemappingRow, { id, state }: Latest): string | null =>
  id && state?.submission.computed?.mapping === mapping ? id : null

/** What leads back moves only what was moved. */
const isMeant = async ({ database }: Ports, { data }: RemappingRow, what: string): Promise<boolean> =>
  data.undoes === null || (await database.get('audit-events', lineOf(data.undoes, what))) !== null

/** Id of the line of the audit trail that says that a remapping moved something. */
export const lineOf = (remapping: string, what: string): string => derivedId('remapped', remapping, what)

/** Opens the case; null when somebody submitted a next version at the same time. */
async function computedCase(
  ports: Ports,
  { id, name, data }: RemappingRow,
  { row, manifest }: Standing,
  content: Content,
  ordinal: number,
): Promise<string | null> {
  const { database, store } = ports
  const basis = await caseOf(database, row.case)
  const bytes = contentBytes(content)
  const from = { version: row.version, manifest: row.manifest, submission: manifest.submission }
  const reviewed = manifest.passport.computed?.reviewed ?? {
    version: row.version,
    case: row.case,
    submission: manifest.submission,
  }
  const event = computedEvent(basis.state.submission, {
    by: data.by,
    at: ports.clock.now().toISOString(),
    digest: digestOf(bytes) as Digest,
    ordinal,
    computed: { mapping: id, mappingName: name, from, reviewed },
  })
  await store.putOnce(paths.submission(event.digest), bytes)
  failpoint('remap:after-freeze')
  const caseId = caseIdOf(row.identifier, ordinal)
  const { kind, document } = basis.row
  const opening: Partial<CaseRow> & { id: string } = { id: caseId, resource: row.identifier, kind, document, ordinal }
  await unlessTaken(database.insert('cases', { ...opening, status: 'opening', steps: 0 }))
  failpoint('remap:after-row')
  const mine = await unlessTaken(append(ports, caseId, event, `remap:${id}:${row.identifier}:${row.version}`))
  failpoint('remap:after-event')
  return mine ? caseId : null
}

/** Milliseconds that a version's entry is waited for: many wait together. */
const patience = 60_000

/** What follows from the event: the line of the trail, the version, and with it the case's summary. */
async function ended(ports: Ports, { id, data }: RemappingRow, caseId: string): Promise<Outcome> {
  const { row, state } = await caseOf(ports.database, caseId)
  const line = {
    id: lineOf(id, row.resource),
    at: state.submittedAt,
    actor: data.by.actor,
    verb: 'remap',
    subject: subjectOf(id),
    organisation: data.by.organisation,
    outcome: 'done',
    data: { identifier: row.resource, case: caseId, actorName: data.by.actorName, ...state.submission.computed },
  }
  await unlessTaken(ports.database.insert('audit-events', line))
  failpoint('remap:after-line')
  if (row.stage === 'publish')
    await publish(ports, caseId, { milliseconds: patience }).catch((error: unknown) => {
      // The intent stands; the log enters it when it can, and repair ends the rest.
      if (!isProblem(error, 'log-pending')) throw error
    })
  return 'moved'
}

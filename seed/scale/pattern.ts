import type { Where } from 'payload'
import type { References } from '../../src/domain/freeze'
import type { Kind } from '../../src/domain/identifiers'
import { passportOf } from '../../src/domain/review'
import type { CaseEvent } from '../../src/domain/review/types'
import type { Row } from '../../src/engines/database/port'
import { type CaseRow, caseOf } from '../../src/operations/cases'
import type { Ports } from '../../src/operations/operation'
import { type PublicationRow, versionsOf } from '../../src/operations/publications'
import { copyOf, referencesOf } from '../../src/operations/workingCopy'

/** What one resource left behind that the operations took all the way: any number can be made like it. */
export interface Pattern {
  kind: Kind
  /** The working copy as its row stands in the database. */
  document: Row
  references: References
  case: CaseRow
  events: (Row & { index: number; operation: string; data: CaseEvent })[]
  publication: PublicationRow
}

/** The pattern of a resource whose one case was accepted and whose only version is online. */
export async function patternOf(ports: Ports, publication: PublicationRow): Promise<Pattern> {
  const { database } = ports
  const row = await database.get<CaseRow>('cases', publication.case)
  const kind = publication.kind as Kind
  const document = row && (await database.get<Row>(kind, row.document))
  if (!row || !document) throw new Error(`${publication.identifier} has no working copy any more`)
  const { state } = await caseOf(database, row.id)
  if (passportOf(row.id, state).case !== row.id) throw new Error(`${row.id} was not accepted`)
  const where = { case: { equals: row.id } }
  const events = await database.find<Pattern['events'][number]>('case-events', { where, sort: 'index', limit: 1000 })
  const references = await referencesOf(database, copyOf(document, kind))
  return { kind, document, references, case: row, events, publication }
}

/** Patterns from the packs of the seed that are online, each with a single version. */
export async function patternsOf(ports: Ports, most = 20): Promise<Pattern[]> {
  const where: Where = { and: [{ kind: { equals: 'resource-packs' } }, { state: { equals: 'online' } }] }
  const online = await ports.database.find<PublicationRow>('publications', { where, sort: 'seq', limit: 100 })
  const found: Pattern[] = []
  for (const publication of online) {
    if (found.length === most) break
    const single = (await versionsOf(ports.database, publication.identifier)).length === 1
    const cases = await ports.database.count('cases', { resource: { equals: publication.identifier } })
    if (single && cases === 1) found.push(await patternOf(ports, publication))
  }
  return found
}

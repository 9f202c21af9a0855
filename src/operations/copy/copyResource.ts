import { authorise, workplaceOf } from '../../access'
import { derivedId } from '../../domain/derivedId'
import { Problem } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import { doneBefore, recordDeed } from '../deeds'
import { fingerprint, type Keyed, operationName } from '../idempotency'
import type { Context } from '../operation'
import { organisationOf, placeOf } from '../organisations'
import { workingCopyOf } from '../workingCopy'
import { contentOf } from './content'
import { basedOn, type Relation, withRelation } from './provenance'

export interface CopyResource extends Keyed {
  kind: Kind
  document: string
  /** Where the copy belongs; left out: the first organisation in which the person makes resources. */
  organisation?: string
}

/** Says in lists which of two is the copy; its author gives it a name of its own. */
const mark = '（副本）'

/**
 * A new working copy with the content of one that the person works on: identifier, number, parts' names and team of its
 * own, files by reference. Its id follows from the request, so the same again is the same copy.
 */
export async function copyResource(context: Context, input: CopyResource): Promise<{ id: string; kind: Kind }> {
  const { ports, actor } = context
  const { database, documents } = ports
  const operation = operationName('copy', actor, input.key)
  const request = fingerprint(input)
  const source = await workingCopyOf(database, input.kind, input.document)
  authorise(actor, 'copy', input.kind, { ...source })
  const organisation = input.organisation ?? workplaceOf(actor, input.kind)?.id
  if (!organisation) throw new Problem('foreign-organisation')
  authorise(actor, 'create', input.kind, { ...placeOf(await organisationOf(database, organisation)) })
  const id = derivedId(operation)
  if (await doneBefore(database, operation, request)) return { id, kind: input.kind }
  const stored = await database.get<Record<string, unknown>>(input.kind, source.id)
  const content = contentOf(stored ?? {})
  const title = source.general.title === null ? null : `${source.general.title}`.slice(0, 500 - mark.length) + mark
  const relations = withRelation(
    ((content.relation as { relations?: Relation[] } | undefined)?.relations ?? []) as Relation[],
    await basedOn(ports, source.identifier),
  )
  const data = {
    ...content,
    organisation,
    owners: [actor.id],
    team: [actor.id],
    general: { ...(content.general as object), title },
    relation: { relations },
  }
  await documents.create(input.kind, id, data, actor)
  const subject = `${input.kind}/${source.id}`
  await recordDeed(ports, { operation, request, actor, verb: 'copy', subject, organisation, data: { to: id } })
  return { id, kind: input.kind }
}

import { Problem } from '../domain/errors'
import { authorised, type Confirmed, countsIn, mustBeAsSeen, mustBeOpen } from './close'
import { actOnOrganisation, organisationRow } from './closeAct'
import type { OrganisationEventRow, OrganisationRow } from './closeHistory'
import { consequencesOfMerging, type Merging } from './mergeConsequences'
import type { Context } from './operation'
import { organisationOf } from './organisations'

export interface Merge extends Confirmed {
  /** Id of the organisation it goes into. */
  into: string
  /** Ids of the open cases that go on under its name. */
  goingOn: string[]
}

/** What going into another organisation would mean today; looking changes nothing. Throws what access says. */
export async function previewMerging(context: Context, organisation: string, into: string): Promise<Merging> {
  await authorised(context, 'merge', organisation)
  await authorised(context, 'merge', into)
  await mustFit(context, await organisationRow(context.ports, organisation), into)
  return consequencesOfMerging(context.ports, organisation, into)
}

/**
 * 合并: an organisation goes into another with its people, works, plans and what stands below it, and is closed. What was
 * published keeps its provider. The event is the commit point; the rest follows it.
 * Throws `organisation-in-use`, `cases-unlisted`, `preview-changed`, `organisation-closed`, `invalid-input`, `conflict`,
 * and what access says of both.
 */
export async function mergeOrganisation(context: Context, input: Merge): Promise<OrganisationEventRow> {
  await authorised(context, 'merge', input.organisation)
  await authorised(context, 'merge', input.into)
  return actOnOrganisation(context, 'merge', input, async (row) => {
    const into = await mustFit(context, row, input.into)
    const {
      digest,
      cases,
      into: _,
      ...seen
    } = await consequencesOfMerging(context.ports, input.organisation, input.into)
    mustBeAsSeen(seen, digest, input.digest)
    const unlisted = cases.filter(({ id }) => !input.goingOn.includes(id))
    if (unlisted.length > 0) throw new Problem('cases-unlisted', { count: unlisted.length, what: unlisted[0]?.title })
    const goingOn = cases.map(({ id }) => id)
    return { into: into.id, intoName: into.name, goingOn, seen: countsIn(seen) }
  })
}

/** Like goes into like, and neither stands below the other. */
async function mustFit({ ports }: Context, row: OrganisationRow, id: string): Promise<OrganisationRow> {
  mustBeOpen(row)
  const into = await organisationRow(ports, id)
  mustBeOpen(into)
  const wrong = (reason: string) => new Problem('invalid-input', { field: 'into', reason })
  if (into.level !== row.level) throw wrong('须为同一层级 must stand at the same level')
  const lineages = [await organisationOf(ports.database, row.id), await organisationOf(ports.database, into.id)]
  if (lineages.every(({ lineage }) => lineage.some((one) => one.id === row.id)))
    throw wrong('不能是本单位或其下级 itself or below itself')
  if (lineages.every(({ lineage }) => lineage.some((one) => one.id === into.id)))
    throw wrong('不能是其上级 must not stand above it')
  return into
}

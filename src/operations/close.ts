import { authorise, type Verb } from '../access'
import { Problem } from '../domain/errors'
import { actOnOrganisation, type OnOrganisation, organisationRow } from './closeAct'
import { type Consequences, consequencesOfClosing, type Previewed } from './closeConsequences'
import type { OrganisationEventRow, OrganisationRow } from './closeHistory'
import type { Context } from './operation'

export interface Confirmed extends OnOrganisation {
  /** Digest of the preview that the person saw. */
  digest: string
}

/** What closing would mean today; looking changes nothing. Throws what access says. */
export async function previewClosing(context: Context, organisation: string): Promise<Previewed> {
  await authorised(context, 'close', organisation)
  return consequencesOfClosing(context.ports, organisation)
}

/**
 * 关闭单位: nobody acts in its name any more; what was published keeps its provider, and everything stays readable.
 * Throws `organisation-in-use`, `preview-changed`, `organisation-closed`, `conflict`, and what access says.
 */
export async function closeOrganisation(context: Context, input: Confirmed): Promise<OrganisationEventRow> {
  await authorised(context, 'close', input.organisation)
  return actOnOrganisation(context, 'close', input, async (row) => {
    mustBeOpen(row)
    const { digest, ...seen } = await consequencesOfClosing(context.ports, input.organisation)
    mustBeAsSeen(seen, digest, input.digest)
    return { seen: countsIn(seen) }
  })
}

/** 恢复: undoes a closing. What went into another organisation stays there. Throws `organisation-merged`, `conflict`. */
export async function reopenOrganisation(context: Context, input: OnOrganisation): Promise<OrganisationEventRow> {
  await authorised(context, 'close', input.organisation)
  return actOnOrganisation(context, 'reopen', input, async (row) => {
    if (row.into) throw new Problem('organisation-merged', { name: row.name })
    if (row.active !== false) throw new Problem('conflict', { organisation: row.id })
    const parent = typeof row.parent === 'object' ? row.parent?.id : row.parent
    if (parent) mustBeOpen(await organisationRow(context.ports, parent))
    return {}
  })
}

export async function authorised({ ports, actor }: Context, verb: Verb, id: string) {
  const row = await organisationRow(ports, id)
  authorise(actor, verb, 'organisations', { ...row })
  return row
}

export function mustBeOpen({ active, name }: OrganisationRow): void {
  if (active === false) throw new Problem('organisation-closed', { name })
}

/** Nothing stands in the way, and what would follow is what the person was shown. */
export function mustBeAsSeen({ blockers }: Consequences, digest: string, shown: string): void {
  const [first] = blockers
  if (first) throw new Problem('organisation-in-use', { count: blockers.length, what: first.name, blockers })
  if (digest !== shown) throw new Problem('preview-changed')
}

export const countsIn = ({ blockers: _, ...counts }: Consequences): Record<string, number> => counts

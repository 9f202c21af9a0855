import { Problem } from '../domain/errors'
import { authorised } from './close'
import { actOnOrganisation, type OnOrganisation } from './closeAct'
import type { OrganisationEventRow } from './closeHistory'
import type { Context } from './operation'

export interface Rename extends OnOrganisation {
  name: string
}

/**
 * 更名: the old name stays in the history with its last day; what was published keeps the name it was published under.
 * Throws `invalid-input`, `conflict`, and what access says.
 */
export async function renameOrganisation(context: Context, input: Rename): Promise<OrganisationEventRow> {
  await authorised(context, 'rename', input.organisation)
  const name = input.name.trim()
  return actOnOrganisation(context, 'rename', input, async (row) => {
    if (name === '' || name === row.name)
      throw new Problem('invalid-input', { field: 'name', reason: '须为新的名称 must be a new name' })
    return { name }
  })
}

import { type ActOnAdoption, actOnAdoption } from './actOnAdoption'
import { type AdoptionRow, versionFor } from './adoptions'
import type { Context } from './operation'
import { organisationOf } from './organisations'

export interface Admit extends ActOnAdoption {
  /** The version looked at; the school's shelf shows this one. */
  version: number
  comment?: string
}

/**
 * 准入: the school lets its students see a version of what it adopted. A pinned adoption admits its own version only.
 * Throws `not-found` and `state-not-allowed` for a version that cannot be had, and what `actOnAdoption` throws.
 */
export const admit = (context: Context, input: Admit): Promise<AdoptionRow> =>
  actOnAdoption(context, 'admit', input, async (state) => {
    const { database } = context.ports
    const school = await organisationOf(database, state.school)
    const wanted = state.mode === 'pin' ? state.version : input.version
    const { version } = await versionFor(database, state.identifier, school, wanted === input.version ? wanted : -1)
    return { type: 'admitted', data: { version, comment: input.comment ?? '' } }
  })

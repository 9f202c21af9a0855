import { failpoint } from '../domain/failpoint'
import type { OrganisationEventRow } from './closeHistory'
import { moveBranches } from './mergeBranches'
import { movePeople } from './mergePeople'
import { movePlans } from './mergePlans'
import { moveWorks } from './mergeWorks'
import type { Ports } from './operation'

export interface Move {
  from: string
  into: string
  /** Name of what went, on that day. */
  fromName: string
  event: OrganisationEventRow
}

const pieces: readonly [string, (ports: Ports, move: Move) => Promise<void>][] = [
  ['people', movePeople],
  ['works', moveWorks],
  ['plans', movePlans],
  ['branches', moveBranches],
]

/** What goes along with an organisation that went into another; each piece is the same again when it is repeated. */
export async function moveInto(ports: Ports, event: OrganisationEventRow): Promise<void> {
  const { into, nameBefore: fromName } = event.data
  if (!into) return
  for (const [name, piece] of pieces) {
    await piece(ports, { from: event.organisation, into, fromName, event })
    failpoint(`merge-organisation:after-${name}`)
  }
}

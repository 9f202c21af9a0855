import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { openCentre, type TestCentre } from '../integration/centre'
import { type Doors, openDoors } from './doors'
import { settle, visitors } from './population'

/** A real centre with the world of the matrix in it, and its doors. */
export type MatrixCentre = TestCentre & { doors: Doors }

export async function openMatrixCentre(sessionSeconds = 3600): Promise<MatrixCentre> {
  // GraphQL's door looks for the process's one Payload.
  const centre = await openCentre('default', sessionSeconds)
  const { payload } = centre
  await settle(payload)
  const doors = await openDoors(payload, payload.config, GRAPHQL_POST(payload.config), visitors())
  return { ...centre, doors }
}

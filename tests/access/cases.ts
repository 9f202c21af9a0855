import { canonical, digestOf } from '../../src/domain/canonical'
import { systemIds } from '../../src/domain/clock'
import { paths } from '../../src/domain/manifest'
import { aManifest } from '../builders/publication'
import { Case } from '../unit/review/builders'
import type { MatrixCentre } from './centre'
import type { Cell } from './matrix'
import type { StoredRow } from './population'
import { organisationAt, organisations, placeAt, somebody } from './world'

const frozen = canonical(aManifest().content)
const digest = digestOf(frozen)

/** Real cases at their school's stage, one for each school and team that the cells speak of. */
export async function openCases(centre: MatrixCentre, cells: readonly Cell[]): Promise<StoredRow[]> {
  const ids = new Map<string, string>()
  const rows: StoredRow[] = []
  await centre.store.putOnce(paths.submission(digest), frozen)
  for (const cell of cells) {
    const school = organisationAt(cell.relation, cell.player.post)
    const isPerson = cell.player.actor.kind === 'person'
    const member = cell.relation === 'own' && isPerson ? cell.player.actor.id : somebody
    const key = `${school.id} ${member} ${cell.verb === 'withdraw-case' ? member : ''}`
    const id = ids.get(key) ?? (await openCase(centre, school, member, ids.size))
    ids.set(key, id)
    rows.push({ id, cell })
  }
  return rows
}

async function openCase({ database }: MatrixCentre, school: { id: string; code: string }, member: string, n: number) {
  const id = systemIds.next()
  const lineage = organisations.find((o) => o.id === school.id)?.lineage ?? []
  const resource = `zj:pack:${id}`
  const opened = new Case('school-province', {
    resource,
    team: [somebody, member],
    workOrganisation: school.code,
    lineage: Object.fromEntries(lineage.map((o) => [o.level, o.code])),
  }).machineFinds()
  await database.insert('cases', {
    id,
    resource,
    ordinal: 1,
    kind: 'resource-packs',
    status: 'opening',
    ...placeAt(school),
  })
  for (const event of opened.history) {
    const { index, type, actor, at } = event
    const columns = {
      id: systemIds.next(),
      case: id,
      index,
      type,
      actor,
      at,
      digest,
      operation: `matrix:${n}:${index}`,
    }
    await database.insert('case-events', { ...columns, organisation: null, data: { ...event, digest, request: '' } })
  }
  return id
}

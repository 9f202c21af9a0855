import type { Payload } from 'payload'
import { kindSlugs } from './kinds'
import type { Cell } from './matrix'
import { subjectOf, teamCircumstances } from './subjects'
import { organisations, type Player, placeAt, players, somebody, somebodyElse } from './world'

/** One stored row that a cell of the matrix speaks of. */
export interface StoredRow {
  id: string
  cell: Cell
}

/** What every stored file of the population holds. */
export const fileText = '教学设计'

const published = { audience: { scope: 'public', organisation: null }, files: [], parts: [] }

const idOfRow = (n: number): string => `01jf${String(n).padStart(22, '0')}`

/** A row that people act on, before the first act. */
const asked = { steps: 1, data: { history: [], notices: [] } }

/** What the unique indexes of a collection want beside the columns that rights depend on. */
export const filling: Record<string, (n: number) => object> = {
  ...Object.fromEntries(
    kindSlugs.map((kind) => [
      kind,
      (n: number) => ({ identifier: `zj:${kind}:${idOfRow(n)}`, number: `${kind}-${n}`, revision: 1 }),
    ]),
  ),
  assets: (n) => ({
    digest: `sha256:${String(n).padStart(64, '0')}`,
    name: `${n}.pdf`,
    type: 'application/pdf',
    bytes: 1,
  }),
  cases: (n) => ({ resource: `zj:pack:${idOfRow(n)}`, ordinal: 1, title: String(n), status: 'in-review', steps: 1 }),
  publications: (n) => ({ identifier: `zj:pack:${idOfRow(n)}`, version: 1, state: 'online', data: published }),
  adoptions: (n) => ({ identifier: `zj:pack:${idOfRow(n)}`, mode: 'follow', status: 'adopted' }),
  'api-clients': (n) => ({ name: `平台 ${n}`, keyHash: String(n).padStart(64, '0'), keyPrefix: 'zy_', scopes: [] }),
  mirrors: (n) => ({ name: `mirror ${n}` }),
  acknowledgements: (n) => ({ operation: `acknowledge:${n}`, seq: n }),
  usages: (n) => ({ node: `mirror-${n}`, day: '2026-11-24', identifier: `zj:pack:${idOfRow(n)}`, count: n }),
  'publication-files': (n) => ({
    digest: `sha256:${String(n).padStart(64, '0')}`,
    identifier: `zj:pack:${idOfRow(n)}`,
  }),
  'audit-events': () => ({ verb: 'read', at: '2026-11-24T00:00:00.000Z' }),
  'case-events': (n) => ({ case: idOfRow(n), index: 0, operation: `event:${n}` }),
  'adoption-events': (n) => ({ adoption: idOfRow(n), index: 0, operation: `adoption:${n}` }),
  changes: (n) => ({ origin: 'zj', seq: n, operation: `publish:${n}`, publishedKey: `k${n}` }),
  intents: (n) => ({ operation: `intent:${n}` }),
  delegations: (n) => ({ operation: `delegate:${n}`, status: 'given', data: { roles: ['reviewer'] } }),
  'organisation-events': (n) => ({ operation: `event:${n}`, index: n, act: 'rename', status: 'done', data: {} }),
  'alliance-memberships': (n) => ({
    ...{ operation: `ally:${n}`, ordinal: n, school: `s${n}`, index: n, form: 'integrated', role: 'member' },
    ...{ since: '2026-09-01', status: 'standing', steps: 1, data: { ended: [] } },
  }),
  transfers: (n) => ({ operation: `transfer:${n}`, index: n, status: 'done' }),
  users: (n) => ({ username: `subject-${n}`, email: `subject-${n}@example.org`, name: `人员 ${n}` }),
  onboardings: (n) => ({ digest: `d${n}`, status: 'previewed', done: 0, total: 0, data: {} }),
  policies: (n) => ({ key: `p${n}`, version: 1, data: {} }),
  checklists: (n) => ({ key: `c${n}`, version: 1, data: {} }),
  remappings: (n) => ({ name: `换版 ${n}`, status: 'done', steps: 1, data: {} }),
  regions: (n) => ({ code: `9${n}`, name: `区划 ${n}` }),
  calls: (n) => ({ number: `SB-${n}`, title: `批次 ${n}`, opens: '2026-01-01', closes: '2026-12-31', ...asked }),
  applications: (n) => ({ call: 'x', title: `申报 ${n}`, kind: 'courses', status: 'applied', ...asked }),
  'tally-entries': (n) => ({ identifier: `zj:pack:${idOfRow(n)}`, origin: 'log', cell: `x|${n}` }),
  tallies: (n) => ({ cell: `x|${n}`, source: 'built', count: n }),
  assignments: (n) => ({ call: '', chapter: `x/${n}`, kind: 'courses', status: 'assigned', ...asked }),
  'taxonomy-terms': (n) => ({ vocabulary: 'subjects', code: `t${n}`, name: `词 ${n}` }),
}

/** Makes the organisations and an account for every person of the world, written past all doors. */
export async function settle(payload: Payload): Promise<void> {
  for (const { id, code, name, level, lineage } of organisations) {
    const kind = code.startsWith('P') ? 'publisher' : level
    const parent = lineage.at(-2)?.id ?? null
    const { county, city, province } = placeAt({ id })
    const data = { id, code, name, level, kind, parent, active: true, county, city, province }
    await payload.db.create({ collection: 'organisations', data })
  }
  for (const id of [somebody, somebodyElse])
    await payload.db.create({ collection: 'users', data: { id, ...filling.users?.(Number(id.slice(-4))) } })
}

/** Collections in which a row can be somebody's own and not just their organisation's. */
const personal = new Set([
  'onboardings',
  ...kindSlugs,
  'assets',
  'cases',
  'applications',
  'transfers',
  'delegations',
  'users',
])

/** One row per collection, circumstance and relation of the cells given; people share a row unless it is their own. */
export async function store(payload: Payload, cells: readonly Cell[]): Promise<StoredRow[]> {
  const ids = new Map<string, string>()
  const rows: StoredRow[] = []
  for (const cell of cells) {
    const { collection, circumstance, relation, player } = cell
    const known = subjectOf(collection, cell.verb, circumstance, relation, player)
    const own =
      personal.has(collection) && (relation === 'own' || teamCircumstances.includes(circumstance))
        ? player.code
        : player.post
    // What is tried on a row may take it away, so each verb has rows of its own.
    const key = [collection, cell.verb, circumstance, relation, own].join(' ')
    const id =
      ids.get(key) ?? (collection === 'organisations' || isSelf(cell) ? String(known.id) : idOfRow(ids.size + 1))
    rows.push({ id, cell })
    if (ids.has(key)) continue
    ids.set(key, id)
    if (collection === 'organisations' || isSelf(cell)) continue
    const { roles: _, ...columns } = known
    const data = { ...columns, ...filling[collection]?.(ids.size), id }
    await payload.db.create({ collection: collection as 'cases', data: data as never })
  }
  return rows
}

/** Own account: the player is the row. */
const isSelf = ({ collection, relation, player }: Cell): boolean =>
  collection === 'users' && relation === 'own' && player.actor.kind === 'person'

/** Those who can come to a door: people and keys; the system itself uses none. */
export const visitors = (codes?: readonly string[]): Player[] =>
  players.filter((p) => p.code !== 'system' && (codes === undefined || codes.includes(p.code)))

import type { Organisation, OrganisationRef } from '../domain/organisation'

/** The organisations of the centre by id, each with its lineage. */
export type OrganisationTree = ReadonlyMap<string, Organisation>

export interface OrganisationRow extends OrganisationRef {
  parent: string | { id: string } | null
  active?: boolean | null
}

/** Another process may change the tree: no answer rests on one older than this, in milliseconds. */
const maximumAge = 5_000
const pageSize = 1_000
/** A province has some 15,000 schools; a tree larger than this is a mistake and is not loaded whole. */
const maximumSize = 50_000

interface Cached {
  tree: Promise<OrganisationTree>
  loadedAt: number
}
/** The config module is evaluated several times in one process, so the cache lives on the global object. */
const place = Symbol.for('ziyuan.access.organisations')
const caches = (): WeakMap<object, Cached> => {
  const home = globalThis as { [place]?: WeakMap<object, Cached> }
  home[place] ??= new WeakMap()
  return home[place]
}

/** One page of the organisations, in a fixed order; pages start at 1. */
export type LoadPage = (page: number, limit: number) => Promise<OrganisationRow[]>

/** The tree as of at most five seconds ago; `owner` is the Payload instance (one per process) that `load` reads from. */
export async function organisationTree(owner: object, load: LoadPage, now = Date.now()): Promise<OrganisationTree> {
  const cached = caches().get(owner)
  if (cached && now - cached.loadedAt < maximumAge) return cached.tree
  const fresh = { tree: loadTree(load), loadedAt: now }
  caches().set(owner, fresh)
  fresh.tree.catch(() => caches().delete(owner))
  return fresh.tree
}

/** To be called by whatever changes an organisation, so that this process sees it at once. */
export const forgetOrganisations = (owner: object): void => {
  caches().delete(owner)
}

async function loadTree(load: LoadPage): Promise<OrganisationTree> {
  const rows: OrganisationRow[] = []
  for (let page = 1; rows.length < maximumSize; page++) {
    const found = await load(page, pageSize)
    rows.push(...found)
    if (found.length < pageSize) break
  }
  return treeOf(rows)
}

/** Puts every organisation under its parents; a cycle or a missing parent ends the lineage there. */
export function treeOf(rows: readonly OrganisationRow[]): OrganisationTree {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return new Map(rows.map((row) => [row.id, { ...refOf(row), lineage: lineageOf(row, byId), ...closedOf(row) }]))
}

function lineageOf(row: OrganisationRow, byId: ReadonlyMap<string, OrganisationRow>): OrganisationRef[] {
  const lineage: OrganisationRef[] = []
  let next: OrganisationRow | undefined = row
  while (next && !lineage.some((o) => o.id === next?.id)) {
    lineage.unshift(refOf(next))
    next = byId.get(parentOf(next) ?? '')
  }
  return lineage
}

const parentOf = ({ parent }: OrganisationRow): string | null =>
  typeof parent === 'object' ? (parent?.id ?? null) : parent

/** Said where it is so, and nowhere else. */
export const closedOf = ({ active }: { active?: boolean | null }): { closed?: true } =>
  active === false ? { closed: true } : {}

const refOf = ({ id, code, name, level }: OrganisationRow): OrganisationRef => ({ id, code, name, level })

/** The columns that say where a row of this organisation belongs; what scope filters compare. */
export interface PlaceColumns {
  organisation: string
  county: string | null
  city: string | null
  province: string | null
}

/** The authority of a level is the first of that level in the lineage; null where the work stands above it. */
export function placeOf(organisation: Organisation): PlaceColumns {
  const at = (level: 'county' | 'city' | 'province') => organisation.lineage.find((o) => o.level === level)?.id ?? null
  return { organisation: organisation.id, county: at('county'), city: at('city'), province: at('province') }
}

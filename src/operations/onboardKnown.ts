import { idOf } from '../access/condition'
import { type OrganisationTree, treeOf } from '../access/tree'
import { derivedId } from '../domain/derivedId'
import type { KnownOrganisation, PlannedOrganisation } from '../domain/onboarding/organisations'
import { type KnownPerson, keyOf } from '../domain/onboarding/people'
import type { SheetRow } from '../domain/onboarding/rows'
import type { Organisation } from '../domain/organisation'
import type { Database } from '../engines/database/port'

const page = 1000
/** User names and addresses asked for at a time. */
const piece = 400

/** Every organisation of the centre, read fresh. */
export async function knownOrganisations(database: Database): Promise<KnownOrganisation[]> {
  const found: KnownOrganisation[] = []
  for (let after = ''; ; ) {
    const rows = await database.find<KnownOrganisation>('organisations', {
      where: { id: { greater_than: after } },
      sort: 'id',
      limit: page,
    })
    for (const { id, code, name, kind, level, parent, marks, active } of rows)
      found.push({
        id,
        code,
        name,
        kind,
        level,
        parent: (idOf(parent) as string | null) ?? null,
        marks: marks ?? [],
        active: active !== false,
      })
    if (rows.length < page) return found
    after = rows.at(-1)?.id ?? ''
  }
}

/** An account with what its rights depend on. */
export interface Account extends KnownPerson {
  office: string | null
  organisation: string | null
  county: string | null
  city: string | null
  province: string | null
}

/** The accounts that have a user name or an address of these rows. */
export async function knownPeople(database: Database, rows: readonly SheetRow[]): Promise<Map<string, Account>> {
  const found = new Map<string, Account>()
  for (const column of ['username', 'email'] as const) {
    const wanted = [...new Set(rows.map(({ cells }) => keyOf(cells[column])).filter((text) => text !== ''))]
    for (let from = 0; from < wanted.length; from += piece) {
      const where = { [column]: { in: wanted.slice(from, from + piece) } }
      for (const row of await database.find<Account>('users', { where, limit: page })) found.set(row.id, accountOf(row))
    }
  }
  return found
}

/** The account as the database has it, its organisations as ids. */
export const accountOf = ({ id, username, name, email, memberships, office, ...row }: Account): Account => ({
  id,
  username,
  name,
  email: email ?? null,
  memberships: (memberships ?? []).map(({ organisation, roles }) => ({
    organisation: String(idOf(organisation)),
    roles: roles ?? [],
  })),
  office: office ?? null,
  organisation: row.organisation,
  county: row.county,
  city: row.city,
  province: row.province,
})

/** The id an organisation of that code gets in this onboarding: the same whoever takes the step, however often. */
export const newOrganisationId = (onboarding: string, code: string): string =>
  derivedId('onboarded-organisation', onboarding, code)

/** The tree as it will stand, and the id of every code in it. */
export interface Ahead {
  tree: OrganisationTree
  ids: ReadonlyMap<string, string>
  /** The organisation of that code; undefined for a code that is nowhere. */
  at(code: string): Organisation | undefined
}

export function treeAhead(
  onboarding: string,
  known: readonly KnownOrganisation[],
  planned: readonly PlannedOrganisation[],
): Ahead {
  const made = planned.filter(({ act }) => act === 'create')
  const ids = new Map(known.map(({ code, id }) => [code, id]))
  for (const { code } of made) ids.set(code, newOrganisationId(onboarding, code))
  const tree = treeOf([
    ...known,
    ...made.map(({ code, name, level, parent }) => ({
      id: newOrganisationId(onboarding, code),
      code,
      name,
      level,
      parent: ids.get(parent ?? '') ?? null,
    })),
  ])
  return { tree, ids, at: (code) => tree.get(ids.get(code) ?? '') }
}

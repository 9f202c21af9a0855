import { type Role, separated } from '../actor'
import { isMailbox } from '../mailAddress'
import { type Fault, type FaultCode, fault, type Place } from './faults'
import { headingOf, type SheetRow } from './rows'
import { type ColumnOf, codesIn, sheets } from './sheets'

export interface KnownMembership {
  /** Id of the organisation. */
  organisation: string
  roles: readonly Role[]
}

/** An account of the centre, as planning needs it. */
export interface KnownPerson {
  id: string
  username: string
  name: string
  email: string | null
  memberships: readonly KnownMembership[]
}

/** What one row of the sheet would do. */
export interface PlannedPerson extends Place {
  act: 'create' | 'change' | 'none'
  username: string
  name: string
  email: string | null
  /** Code of the organisation. */
  organisation: string
  roles: Role[]
  /** The account that has this user name now. */
  known: KnownPerson | null
}

/** What people of the sheet are checked against; all by key, so that thousands of rows take no search. */
export interface KnownPeople {
  byUsername: ReadonlyMap<string, KnownPerson>
  byEmail: ReadonlyMap<string, KnownPerson>
  /** Code → id and whether it is open; codes that the sheet brings have no id yet. */
  organisations: ReadonlyMap<string, { id: string | null; active: boolean }>
}

const username = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u

/** User names and addresses are compared and kept in small letters, as signing in does. */
export const keyOf = (text: string | undefined): string => (text ?? '').trim().toLowerCase()

/** What every row of the sheet would do, and what is wrong with the rows that can't be done. */
export function planPeople(rows: readonly SheetRow[], known: KnownPeople) {
  const faults: Fault[] = []
  const planned: PlannedPerson[] = []
  const [names, addresses] = [new Map<string, SheetRow>(), new Map<string, SheetRow>()]
  for (const row of rows) {
    const repeated = firstOf(names, keyOf(row.cells.username), row)
    const shared = firstOf(addresses, keyOf(row.cells.email), row)
    if (repeated) faults.push(at(row, 'username', 'repeated-username', { other: repeated.row }))
    else if (shared) faults.push(at(row, 'email', 'repeated-address', { other: shared.row }))
    if (repeated || shared || row.faulty.length > 0) continue
    const wrong = flawOf(row, known)
    if (wrong) faults.push(wrong)
    else planned.push(readRow(row, known))
  }
  return { planned, faults }
}

/** Remembers the row under its key; answers the one that has it already. */
function firstOf(seen: Map<string, SheetRow>, key: string, row: SheetRow): SheetRow | undefined {
  const before = seen.get(key)
  if (key !== '' && !before) seen.set(key, row)
  return key === '' ? undefined : before
}

function flawOf(row: SheetRow, { byEmail, organisations }: KnownPeople): Fault | null {
  const { cells } = row
  if (!username.test(cells.username ?? '')) return at(row, 'username', 'username')
  const organisation = organisations.get(cells.organisation ?? '')
  if (!organisation) return at(row, 'organisation', 'unknown-organisation')
  if (!organisation.active) return at(row, 'organisation', 'organisation-closed')
  if (rolesOf(row).filter((role) => separated.includes(role)).length > 1) return at(row, 'roles', 'separated')
  const email = keyOf(cells.email)
  if (email !== '' && !isMailbox(email)) return at(row, 'email', 'address')
  const holder = byEmail.get(email)
  if (holder && holder.username !== keyOf(cells.username)) return at(row, 'email', 'address-taken')
  return null
}

const rolesOf = ({ cells }: SheetRow): Role[] => codesIn(cells.roles ?? '', sheets.people.columns.roles).codes as Role[]

function readRow(row: SheetRow, { byUsername, organisations }: KnownPeople): PlannedPerson {
  const { sheet, row: number, cells } = row
  const known = byUsername.get(keyOf(cells.username)) ?? null
  const person = {
    sheet,
    row: number,
    username: keyOf(cells.username),
    name: cells.name ?? '',
    // An empty cell takes no address away.
    email: keyOf(cells.email) || (known?.email ?? null),
    organisation: cells.organisation ?? '',
    roles: rolesOf(row),
    known,
  }
  const id = organisations.get(person.organisation)?.id ?? null
  return { ...person, act: known ? (isSame(person, known, id) ? 'none' : 'change') : 'create' }
}

/** Other memberships of the account are not the sheet's: it speaks of one organisation. */
function isSame(wanted: Omit<PlannedPerson, 'act'>, known: KnownPerson, organisation: string | null): boolean {
  const there = known.memberships.find((one) => one.organisation === organisation)
  return (
    known.name === wanted.name &&
    (known.email ?? null) === wanted.email &&
    there !== undefined &&
    there.roles.length === wanted.roles.length &&
    wanted.roles.every((role) => there.roles.includes(role))
  )
}

/** The memberships of an account after the row: in its organisation these roles, elsewhere as they were. */
export const membershipsAfter = (
  before: readonly KnownMembership[],
  organisation: string,
  roles: readonly Role[],
): KnownMembership[] =>
  before.some((one) => one.organisation === organisation)
    ? before.map((one) => (one.organisation === organisation ? { ...one, roles } : one))
    : [...before, { organisation, roles }]

function at(row: SheetRow, column: ColumnOf<'people'>, code: FaultCode, details?: Record<string, string | number>) {
  return fault(row, headingOf('people', column), row.cells[column] ?? '', code, details)
}

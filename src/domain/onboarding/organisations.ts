import type { Level } from '../organisation'
import { levelIndex } from '../organisation'
import { levelWords, type OrganisationKind, type OrganisationMark } from '../organisationWords'
import { codeFlaw } from './codes'
import { type Fault, type FaultCode, fault, type Place } from './faults'
import { headingOf, type SheetRow } from './rows'
import { type ColumnOf, codesIn, sheets } from './sheets'

/** An organisation of the centre, as planning needs it. */
export interface KnownOrganisation {
  id: string
  code: string
  name: string
  kind: string
  level: Level
  /** Id of the organisation above. */
  parent: string | null
  marks: readonly string[]
  active: boolean
}

/** What one row of the sheet would do. */
export interface PlannedOrganisation extends Place {
  act: 'create' | 'change' | 'none'
  code: string
  name: string
  kind: OrganisationKind
  level: Level
  /** Code of the organisation above; null for the one at the top, which is never made by a sheet. */
  parent: string | null
  marks: OrganisationMark[]
  /** The organisation that has this code now. */
  known: KnownOrganisation | null
}

/** Kinds that are the authority of a level, and schools: their level follows from the kind. */
const levelOfKind: Partial<Record<OrganisationKind, Level>> = {
  province: 'province',
  city: 'city',
  county: 'county',
  school: 'school',
}

interface Above {
  code: string
  name: string
  level: Level
  parent: string | null
}

/** What every row of the sheet would do, and what is wrong with the rows that can't be done. */
export function planOrganisations(
  rows: readonly SheetRow[],
  known: readonly KnownOrganisation[],
  mayChange: (known: KnownOrganisation) => boolean,
) {
  const byId = new Map(known.map((one) => [one.id, one]))
  const byCode = new Map(known.map((one) => [one.code, one]))
  const faults: Fault[] = []
  const planned: PlannedOrganisation[] = []
  const first = new Map<string, SheetRow>()
  for (const row of rows) {
    const code = row.cells.code ?? ''
    const other = first.get(code)
    if (other && code !== '') faults.push(at(row, 'code', 'repeated-code', { other: other.row }))
    else first.set(code, row)
    if (!other && row.faulty.length === 0) planned.push(readRow(row, byCode.get(code) ?? null, byId))
  }
  const above = aboveAll(known, byId, first)
  const right = planned.filter((one) => {
    const foreign = one.known !== null && one.act !== 'none' && !mayChange(one.known)
    const wrong = foreign ? heldBy(one) : flawOf(one, rows, above, byId)
    if (wrong) faults.push(wrong)
    return wrong === null
  })
  return { planned: right, faults, inSheet: new Set(first.keys()) }
}

function readRow(
  { sheet, row, cells }: SheetRow,
  known: KnownOrganisation | null,
  byId: ReadonlyMap<string, KnownOrganisation>,
): PlannedOrganisation {
  const { columns } = sheets.organisations
  const [kind] = codesIn(cells.kind ?? '', columns.kind).codes as [OrganisationKind]
  const [level] = codesIn(cells.level ?? '', columns.level).codes as [Level]
  const marks = (
    cells.marks === undefined ? (known?.marks ?? []) : codesIn(cells.marks, columns.marks).codes
  ) as OrganisationMark[]
  const name = cells.name ?? ''
  const same = known && known.name === name && sameSet(known.marks, marks)
  const act = known ? (same ? 'none' : 'change') : 'create'
  const parent = cells.parent || (known?.parent ? (byId.get(known.parent)?.code ?? null) : null)
  return { sheet, row, act, code: cells.code ?? '', name, kind, level, parent, marks, known }
}

/** Everything that can stand above, by code: what the centre has, and what the sheet brings, also in a row with a fault. */
function aboveAll(
  known: readonly KnownOrganisation[],
  byId: ReadonlyMap<string, KnownOrganisation>,
  brought: ReadonlyMap<string, SheetRow>,
): Map<string, Above> {
  const above = new Map<string, Above>()
  for (const [code, { cells }] of brought) {
    const [level] = codesIn(cells.level ?? '', sheets.organisations.columns.level).codes as Level[]
    above.set(code, { code, name: cells.name ?? '', level: level ?? 'province', parent: cells.parent || null })
  }
  for (const { code, name, level, parent } of known)
    above.set(code, { code, name, level, parent: parent ? (byId.get(parent)?.code ?? null) : null })
  return above
}

const heldBy = ({ sheet, row, code, known }: PlannedOrganisation): Fault =>
  fault({ sheet, row }, headingOf('organisations', 'code'), code, 'code-held', { name: known?.name ?? '' })

function flawOf(
  one: PlannedOrganisation,
  rows: readonly SheetRow[],
  above: ReadonlyMap<string, Above>,
  byId: ReadonlyMap<string, KnownOrganisation>,
): Fault | null {
  const { kind, level, code, known } = one
  const say = (column: ColumnOf<'organisations'>, why: FaultCode, details?: Record<string, string | number>) =>
    at(rows.find((row) => row.sheet === one.sheet && row.row === one.row) as SheetRow, column, why, details)
  if (known) return movedBy(one, known, byId, say)
  const wrongCode = codeFlaw(kind, code)
  if (wrongCode) return say('code', wrongCode)
  const due = levelOfKind[kind]
  if (due && level !== due) return say('level', 'level-of-kind', { level: levelWords[due].zh })
  const parent = above.get(one.parent ?? '')
  if (!parent) return say('parent', 'unknown-parent')
  if (leadsBack(code, above)) return say('parent', 'circle')
  const fits = due ? levelIndex(parent.level) > levelIndex(level) : levelIndex(parent.level) >= levelIndex(level)
  if (!fits) return say('parent', 'wrong-level', { name: parent.name, level: levelWords[parent.level].zh })
  return null
}

/** A sheet enters and corrects; what decides how far rights reach is changed one by one (`restructure`). */
function movedBy(
  { kind, level, parent }: PlannedOrganisation,
  known: KnownOrganisation,
  byId: ReadonlyMap<string, KnownOrganisation>,
  say: (column: ColumnOf<'organisations'>, why: FaultCode, details: Record<string, string>) => Fault,
): Fault | null {
  const was = known.parent ? (byId.get(known.parent)?.code ?? null) : null
  if (kind !== known.kind) return say('kind', 'not-by-sheet', { was: known.kind })
  if (level !== known.level) return say('level', 'not-by-sheet', { was: levelWords[known.level].zh })
  if (parent !== was) return say('parent', 'not-by-sheet', { was: was ?? '' })
  return null
}

function leadsBack(code: string, above: ReadonlyMap<string, Above>): boolean {
  const seen = new Set<string>()
  for (let next: string | null = code; next !== null; next = above.get(next)?.parent ?? null) {
    if (seen.has(next)) return next === code
    seen.add(next)
  }
  return false
}

function at(
  row: SheetRow,
  column: ColumnOf<'organisations'>,
  code: FaultCode,
  details?: Record<string, string | number>,
) {
  return fault(row, headingOf('organisations', column), row.cells[column] ?? '', code, details)
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

import { authorise } from '../access'
import { digestOfValue } from '../domain/canonical'
import { Problem } from '../domain/errors'
import type { Fault } from '../domain/onboarding/faults'
import { kindOf, rowsOf } from '../domain/onboarding/rows'
import { gridsOf, type SentFile } from './onboardFiles'
import { type OnboardingRow, type Plan, type SheetRows, stepsOf } from './onboardings'
import { planOnboarding } from './onboardPlan'
import type { Context } from './operation'

interface Count {
  created: number
  changed: number
  unchanged: number
}

/** What applying the sheets would do, no more and no less. */
export interface Preview {
  /** What `apply` is told; null while there are faults: nothing is entered then. */
  onboarding: { id: string; digest: string } | null
  counts: { organisations: Count; people: Count }
  faultCount: number
  /** The first faults, in the order of the sheets. */
  faults: Fault[]
  /** The first rows that change what is there. */
  changes: { sheet: string; row: number; what: string; before: object; after: object }[]
}

/** Faults and changes that one preview lists; the counts are whole. */
const listed = 500

/**
 * Reads the sheets and says what they would do. Where nothing is wrong the plan is kept under a digest for `applyOnboarding`;
 * an earlier one of this person that was never applied is dropped. Changes nothing else.
 * Throws `sheet-unreadable`, `sheet-unknown`, `list-too-long`, and what access says.
 */
export async function previewOnboarding(
  { ports, actor }: Context,
  { files }: { files: readonly SentFile[] },
): Promise<Preview> {
  authorise(actor, 'onboard', 'onboardings', { owner: actor.id })
  const { rows, faults: unread } = await readRows(files)
  const id = ports.ids.next()
  // Without a column nothing can be said of the rows.
  const structure = unread.filter(({ code }) => code === 'column-missing')
  const { plan, faults: wrong } =
    structure.length > 0
      ? { plan: { organisations: [], people: [] }, faults: [] }
      : await planOnboarding(ports.database, actor, id, rows)
  const faults = structure.length > 0 ? structure : inSheetOrder([...unread, ...wrong])
  const digest = digestOf(id, rows, plan)
  if (faults.length === 0) {
    await dropUnapplied({ ports, actor })
    await ports.database.insert<OnboardingRow>('onboardings', {
      id,
      owner: actor.id,
      digest,
      status: 'previewed',
      at: ports.clock.now().toISOString(),
      done: 0,
      total: stepsOf(plan).length,
      left: [],
      data: { rows, plan },
    })
  }
  return {
    onboarding: faults.length === 0 ? { id, digest } : null,
    counts: { organisations: countOf(plan.organisations), people: countOf(plan.people) },
    faultCount: faults.length,
    faults: faults.slice(0, listed),
    changes: changesOf(plan).slice(0, listed),
  }
}

/** As the person goes through the sheets: file after file, row after row. */
const inSheetOrder = (faults: readonly Fault[]): Fault[] => {
  const sheets = [...new Set(faults.map(({ sheet }) => sheet))]
  return [...faults].sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row)
}

/** What is applied is exactly what was shown: the rows as read, and what each of them would do. */
export const digestOf = (id: string, rows: SheetRows, plan: Plan): string => digestOfValue(plain({ id, rows, plan }))

/** As the database gives it back: what is undefined is left out. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

async function readRows(files: readonly SentFile[]): Promise<{ rows: SheetRows; faults: Fault[] }> {
  const rows: SheetRows = { organisations: [], people: [] }
  const faults: Fault[] = []
  let known = 0
  for (const grid of await gridsOf(files)) {
    const kind = kindOf(grid)
    if (!kind) continue
    known += 1
    const read = rowsOf(kind, grid)
    rows[kind].push(...read.rows)
    faults.push(...read.faults)
  }
  if (known === 0) throw new Problem('sheet-unknown')
  return { rows, faults }
}

const dropUnapplied = ({ ports, actor }: Context): Promise<void> =>
  ports.database.remove('onboardings', {
    and: [{ owner: { equals: actor.id } }, { status: { equals: 'previewed' } }],
  })

function countOf(planned: readonly { act: 'create' | 'change' | 'none' }[]): Count {
  const of = (wanted: string) => planned.filter(({ act }) => act === wanted).length
  return { created: of('create'), changed: of('change'), unchanged: of('none') }
}

function changesOf({ organisations, people }: Plan): Preview['changes'] {
  return [
    ...organisations.flatMap(({ act, sheet, row, code, name, marks, known }) =>
      act === 'change' && known
        ? [{ sheet, row, what: code, before: { name: known.name, marks: known.marks }, after: { name, marks } }]
        : [],
    ),
    ...people.flatMap(({ act, sheet, row, username, name, email, organisation, roles, known }) => {
      if (act !== 'change' || !known) return []
      const before = { name: known.name, email: known.email, memberships: known.memberships }
      return [{ sheet, row, what: username, before, after: { name, email, organisation, roles } }]
    }),
  ]
}

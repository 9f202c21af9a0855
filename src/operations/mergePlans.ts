import type { Where } from 'payload'
import { Problem } from '../domain/errors'
import { rowsOf } from './mergeBranches'
import type { Move } from './mergeMove'
import type { Ports } from './operation'
import { organisationOf, placeOf } from './organisations'
import type { Act, ActedRow } from './planning/rows'

type Planned = ActedRow & { status?: string; caller?: string }

/** Plans that go on: who builds them, and who called for them. */
const plans: readonly { collection: string; column: 'organisation' | 'caller'; open: readonly string[] | null }[] = [
  { collection: 'calls', column: 'organisation', open: null },
  ...(['organisation', 'caller'] as const).flatMap((column) => [
    { collection: 'applications', column, open: ['applied', 'confirmed', 'accepted', 'handed-in'] },
    { collection: 'assignments', column, open: ['assigned'] },
  ]),
]
const attempts = 5

/** Each row is one write that names the acts seen, and says in its history where it went. */
export async function movePlans(ports: Ports, move: Move): Promise<void> {
  const into = await organisationOf(ports.database, move.into)
  for (const { collection, column, open } of plans)
    for await (const id of rowsOf(ports.database, collection, column, move.from)) {
      const change = (row: Planned) =>
        row[column] !== move.from || (open && !open.includes(row.status ?? ''))
          ? null
          : column === 'caller'
            ? { caller: into.id }
            : { ...placeOf(into), data: { ...row.data, organisationName: into.name } }
      await written(ports, collection, id, change, actOf(move, into.name))
    }
}

const actOf = ({ event }: Move, note: string): Act => ({
  operation: event.operation,
  request: event.data.request,
  verb: 'merge',
  actor: event.data.actor,
  actorName: '',
  at: event.at,
  note,
})

async function written(
  { database }: Ports,
  collection: string,
  id: string,
  change: (row: Planned) => Record<string, unknown> | null,
  act: Act,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await database.get<Planned>(collection, id)
    const changed = row && change(row)
    if (!row || !changed) return
    const data = { ...row.data, ...(changed.data as object | undefined), history: [...row.data.history, act] }
    const seen: Where = { and: [{ id: { equals: id } }, { steps: { equals: row.steps } }] }
    if (await database.compareAndSet(collection, seen, { ...changed, data, steps: row.steps + 1 })) return
  }
  throw new Problem('conflict', { [collection]: id })
}

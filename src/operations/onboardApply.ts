import { authorise } from '../access'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { PlannedPerson } from '../domain/onboarding/people'
import { recordOnce } from './audit'
import { digestOf } from './onboard'
import { isOrganisation, type Left, type OnboardingRow, stepsOf } from './onboardings'
import { knownOrganisations, treeAhead } from './onboardKnown'
import { planOnboarding } from './onboardPlan'
import { type Entering, enterOrganisation, enterPerson } from './onboardSteps'
import type { Context, Ports } from './operation'

/** How far an onboarding is. */
export type Progress = Pick<OnboardingRow, 'id' | 'status' | 'done' | 'total' | 'left'>

/** Steps that one call takes; whoever applies calls until `status` is `done`. */
const piece = 250
/** Accounts that are written at a time. */
const atOnce = 8

/**
 * Takes the next steps of a previewed onboarding. The first call compares everything with the preview's digest and is the
 * commit point; from then on every row is entered once, by whoever calls and however often: a row's id follows from the
 * onboarding, and a row that somebody changed meanwhile is left as it is and named in `left`.
 * Throws `onboarding-changed` (nothing was entered) and what access says.
 */
export async function applyOnboarding(
  context: Context,
  { onboarding: id, digest }: { onboarding: string; digest: string },
): Promise<Progress> {
  const { ports, actor } = context
  const row = await onboardingOf(context, id)
  if (row.digest !== digest) throw new Problem('onboarding-changed')
  if (row.status === 'previewed') await begin(context, row)
  if (row.status === 'done') return progressOf(row)
  const { plan } = row.data
  const ahead = treeAhead(row.id, await knownOrganisations(ports.database), plan.organisations)
  const entering: Entering = { ports, actor, onboarding: row.id, ahead }
  const steps = stepsOf(plan).slice(row.done, row.done + piece)
  await advance(ports, row, steps.length, await enter(entering, steps))
  return progressOf(await onboardingOf(context, id))
}

/** Organisations one after the other, as each stands under another; people do not wait for each other. */
async function enter(entering: Entering, steps: ReturnType<typeof stepsOf>): Promise<Left[]> {
  const left: (Left | null)[] = []
  for (const step of steps) if (isOrganisation(step)) left.push(await enterOrganisation(entering, step))
  const people = steps.filter((step): step is PlannedPerson => !isOrganisation(step)).values()
  const worker = async () => {
    for (const step of people) {
      left.push(await enterPerson(entering, step))
      failpoint('onboard:after-person')
    }
  }
  // Whoever calls again after a failure meets nobody still at work.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
  return left.filter((one) => one !== null)
}

/** The onboarding of this person. Throws `not-found`, also for another person's. */
export async function onboardingOf({ ports, actor }: Context, id: string): Promise<OnboardingRow> {
  const row = await ports.database.get<OnboardingRow>('onboardings', id)
  if (!row) throw new Problem('not-found', { what: `onboardings/${id}` })
  authorise(actor, 'onboard', 'onboardings', { id: row.id, owner: row.owner })
  return row
}

/** The commit point. What the rows would do is worked out anew: it must be what was shown, for this person, today. */
async function begin({ ports, actor }: Context, row: OnboardingRow): Promise<void> {
  const { plan, faults } = await planOnboarding(ports.database, actor, row.id, row.data.rows)
  if (faults.length > 0 || digestOf(row.id, row.data.rows, plan) !== row.digest) throw new Problem('onboarding-changed')
  const status = row.total === 0 ? 'done' : 'applying'
  // First: whoever goes on for a process that died behind the commit point does not come by here.
  await recordOnce(ports.database, `onboard:${row.id}`, {
    actor: actor.id,
    verb: 'onboard',
    subject: `onboardings/${row.id}`,
    organisation: actor.memberships[0]?.organisation.id ?? null,
    outcome: 'done',
    data: { digest: row.digest, steps: row.total },
  })
  // Another call may have begun it: then this one goes on with it.
  await ports.database.compareAndSet(
    'onboardings',
    { and: [{ id: { equals: row.id } }, { status: { equals: 'previewed' } }] },
    // What the sheets held beside what is entered is not kept.
    { status, data: { rows: { organisations: [], people: [] }, plan: row.data.plan } },
  )
  failpoint('onboard:after-begin')
  row.status = status
}

/** Only whoever still stands where these steps began moves on; of two who took them at once, one counts. */
async function advance({ database }: Ports, { id, done, total, left }: OnboardingRow, taken: number, more: Left[]) {
  const status = done + taken >= total ? 'done' : 'applying'
  await database.compareAndSet(
    'onboardings',
    { and: [{ id: { equals: id } }, { done: { equals: done } }] },
    { done: done + taken, status, left: [...(left ?? []), ...more] },
  )
}

const progressOf = ({ id, status, done, total, left }: OnboardingRow): Progress => ({
  id,
  status,
  done,
  total,
  left: left ?? [],
})

import type { Where } from 'payload'
import { homeOf, placeOf } from '../access'
import type { Actor } from '../domain/actor'
import { derivedId } from '../domain/derivedId'
import { isProblem } from '../domain/errors'
import type { KnownOrganisation, PlannedOrganisation } from '../domain/onboarding/organisations'
import { type KnownMembership, membershipsAfter, type PlannedPerson } from '../domain/onboarding/people'
import { recordAudit } from './audit'
import { finishRename } from './closeAct'
import { membershipColumns, writeMemberships } from './memberships'
import type { Left } from './onboardings'
import { type Account, type Ahead, accountOf, newOrganisationId } from './onboardKnown'
import type { Ports } from './operation'
import { enterRename } from './renameKept'

/** What every step of one onboarding needs. */
export interface Entering {
  ports: Ports
  actor: Actor
  onboarding: string
  ahead: Ahead
}

/** Makes or changes one organisation; says why where it was left as it is. Harmless when repeated. */
export async function enterOrganisation(
  { ports: { database }, actor, onboarding, ahead }: Entering,
  step: PlannedOrganisation,
): Promise<Left | null> {
  const { code, name, kind, level, marks, known } = step
  if (!known) {
    const id = newOrganisationId(onboarding, code)
    const place = placeOf(ahead.tree.get(id) as never)
    const parent = ahead.ids.get(step.parent ?? '') ?? null
    const row = { id, code, name, kind, level, parent, marks, active: true, ...place }
    return (await inserted(() => database.insert('organisations', row))) ||
      (await database.get('organisations', id)) !== null
      ? null
      : changedMeanwhile(step, code)
  }
  const now = await database.get<KnownOrganisation>('organisations', known.id)
  const asPlanned = now?.name === name && same(now.marks ?? [], marks)
  if (asPlanned) return null
  const asSeen: Where = { and: [{ id: { equals: known.id } }, { name: { in: [known.name, name] } }] }
  if (!now || !(same(now.marks ?? [], known.marks) || same(now.marks ?? [], marks))) return changedMeanwhile(step, code)
  const place = placeOf(ahead.tree.get(known.id) as never)
  const renaming = { place, from: known.name, to: name, actor: actor.id, reason: '批量录入 sheet' }
  const event =
    now.name === known.name && known.name !== name
      ? await enterRename(database, { ...renaming, operation: `rename:${onboarding}:${code}` })
      : null
  if (!(await database.compareAndSet('organisations', asSeen, { name }))) return changedMeanwhile(step, code)
  if (event) await finishRename(database, event)
  await database.update('organisations', known.id, { code, name, kind, level, marks })
  return null
}

/** Makes or changes one account; says why where it was left as it is. Harmless when repeated. */
export async function enterPerson(entering: Entering, step: PlannedPerson): Promise<Left | null> {
  const { ahead, onboarding } = entering
  const organisation = ahead.ids.get(step.organisation) ?? ''
  return step.known
    ? changeAccount(entering, step, membershipsAfter(step.known.memberships, organisation, step.roles))
    : makeAccount(entering, step, newAccountId(onboarding, step.username), [{ organisation, roles: step.roles }])
}

/** The id of the account that a row makes. */
export const newAccountId = (onboarding: string, username: string): string =>
  derivedId('onboarded-account', onboarding, username)

/** No password stands in the account: nobody signs in until the person has set one (`onboardCodes`). */
async function makeAccount(entering: Entering, step: PlannedPerson, id: string, memberships: KnownMembership[]) {
  const { ports } = entering
  const { username, name, email } = step
  const row = {
    id,
    username,
    name,
    ...(email ? { email } : {}),
    active: true,
    ...membershipColumns(ports, memberships, entering.ahead.tree),
  }
  if (!(await inserted(() => ports.database.insert('users', row)))) {
    const there = await ports.database.get<Account>('users', id)
    if (!there) return changedMeanwhile(step, username)
    // Whoever made it may have died before its memberships stood.
    if (accountOf(there).memberships.length > 0) return null
    await writeMemberships(ports, id, memberships, entering.ahead.tree)
  }
  await audit(entering, 'create-account', id, [], memberships)
  return null
}

/**
 * Name and address by compare-and-set with what the preview showed; memberships are a list, which no database compares, so
 * they are read a moment before they are written.
 */
async function changeAccount(entering: Entering, step: PlannedPerson, after: KnownMembership[]): Promise<Left | null> {
  const { database } = entering.ports
  const { username, name, email } = step
  const known = step.known as NonNullable<PlannedPerson['known']>
  const row = await database.get<Account>('users', known.id)
  const now = row && accountOf(row)
  const seen = now && [known.memberships, after].some((one) => sameMemberships(one, now.memberships))
  if (!seen || ![known.email, email].includes(now.email)) return changedMeanwhile(step, username)
  const asSeen: Where = { and: [{ id: { equals: known.id } }, { name: { in: [known.name, name] } }] }
  const written = await inserted(async () => {
    if (!(await database.compareAndSet('users', asSeen, { name, ...(email ? { email } : {}) }))) throw notAsSeen
  })
  if (!written) return changedMeanwhile(step, username)
  if (sameMemberships(now.memberships, after)) return null
  await writeMemberships(entering.ports, known.id, after, entering.ahead.tree)
  await audit(entering, 'grant', known.id, known.memberships, after)
  return null
}

const audit = (
  { ports, actor, onboarding, ahead }: Entering,
  verb: string,
  id: string,
  before: readonly KnownMembership[],
  after: readonly KnownMembership[],
) =>
  recordAudit(ports.database, {
    actor: actor.id,
    verb,
    subject: `users/${id}`,
    organisation: homeOf(after, ahead.tree)?.id ?? null,
    outcome: 'done',
    data: { before: said(before), after: said(after), onboarding },
  })

const said = (memberships: readonly KnownMembership[]): string =>
  memberships.map(({ organisation, roles }) => `${organisation}: ${roles.join(' ')}`).join('; ')

const notAsSeen = new Error('not as seen')

/** False where the row is taken (by an id, a code, a user name or an address) or no longer as it was seen. */
async function inserted(write: () => Promise<void>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (error === notAsSeen || isProblem(error, 'duplicate-value')) return false
    throw error
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

const sameMemberships = (a: readonly KnownMembership[], b: readonly KnownMembership[]): boolean =>
  a.length === b.length &&
  a.every(({ organisation, roles }) => {
    const there = b.find((one) => one.organisation === organisation)
    return there !== undefined && same(roles, there.roles)
  })

const changedMeanwhile = ({ sheet, row }: PlannedOrganisation | PlannedPerson, value: string): Left => ({
  sheet,
  row,
  value,
  zh: '预览之后他人已修改或占用，本行未录入，请核对后重新录入此行。',
  en: 'Somebody changed or took it after the preview: this row was left out. Check it and enter it again.',
})

import { randomBytes } from 'node:crypto'
import { can } from '../access'
import { Problem } from '../domain/errors'
import { firstPasswordLetter } from '../domain/letters'
import { isMailbox } from '../domain/mailAddress'
import type { PlannedPerson } from '../domain/onboarding/people'
import { storedToken } from '../domain/resetToken'
import { recordAudit } from './audit'
import { postLetter } from './letters'
import { onboardingOf } from './onboardApply'
import type { Account } from './onboardKnown'
import { newAccountId } from './onboardSteps'
import type { Context, Ports } from './operation'

/** One person with the way in: a link that is shown this once, or a letter that is on its way. */
export interface FirstCode {
  username: string
  name: string
  organisation: string
  /** Null where a letter was posted, or where the person has a link already. */
  link: string | null
  how: 'link' | 'letter' | 'given-before' | 'has-password'
}

export interface FirstCodes {
  /** Send letters to those who have an address. */
  letters: boolean
  /** Links given before are ended and new ones given, to whoever has no password yet. */
  again: boolean
  /** People passed already; the answer's `next` of the call before. */
  after: number
}

/** People of one call, and how long a link opens (days). */
const piece = 200
const days = 30

/**
 * The way in for the people an onboarding made: a random link, by which each sets a password of their own. It is given once
 * and stored as a digest; an account that has a password is left alone. `next` is null when all have passed.
 * Throws `state-not-allowed` before the onboarding is done, `mail-not-set-up`, and what access says.
 */
export async function giveFirstCodes(
  context: Context,
  { onboarding: id, publicUrl, ...wish }: FirstCodes & { onboarding: string; publicUrl: string },
): Promise<{ people: FirstCode[]; next: number | null }> {
  const { ports, actor } = context
  if (wish.letters && !ports.mail) throw new Problem('mail-not-set-up')
  const row = await onboardingOf(context, id)
  if (row.status !== 'done') throw new Problem('state-not-allowed', { state: row.status, verb: 'first-codes' })
  const made = row.data.plan.people.filter(({ act }) => act === 'create')
  const people: FirstCode[] = []
  for (const person of made.slice(wish.after, wish.after + piece)) {
    const account = await ports.database.get<Opened>('users', newAccountId(id, person.username))
    if (!account || !can(actor, 'update', 'users', { ...account })) continue
    people.push(await giveCode({ ports, onboarding: id, publicUrl, stays: 'hash', ...wish }, person, account))
  }
  await recordAudit(ports.database, {
    actor: actor.id,
    verb: 'give-first-codes',
    subject: `onboardings/${id}`,
    organisation: actor.memberships[0]?.organisation.id ?? null,
    outcome: 'done',
    data: {
      links: people.filter(({ how }) => how === 'link').length,
      letters: people.filter(({ how }) => how === 'letter').length,
      again: wish.again,
    },
  })
  const next = wish.after + piece
  return { people, next: next < made.length ? next : null }
}

export interface Opened extends Account {
  hash: string | null
  firstSignIn: string | null
}

interface Giving extends Pick<FirstCodes, 'letters' | 'again'> {
  ports: Ports
  onboarding: string
  publicUrl: string
  /** What keeps an account as it is: a password, or that its person has signed in. */
  stays: 'hash' | 'firstSignIn'
}

export async function giveCode(
  giving: Giving,
  { username, name, organisation }: Pick<PlannedPerson, 'username' | 'name' | 'organisation'>,
  account: Opened,
): Promise<FirstCode> {
  const { ports, letters, publicUrl } = giving
  const person = { username, name, organisation, link: null }
  if (account[giving.stays]) return { ...person, how: 'has-password' }
  const code = randomBytes(20).toString('hex')
  if (!(await reserve(giving, account.id, code))) return { ...person, how: 'given-before' }
  const link = `${publicUrl}/admin/reset/${code}`
  if (!letters || !account.email || !isMailbox(account.email)) return { ...person, link, how: 'link' }
  const to = { name: account.name, address: account.email }
  await postLetter(ports, { to, ...firstPasswordLetter(to, username, link, days) }, days * 86_400_000)
  return { ...person, how: 'letter' }
}

/** One write: of two calls at once, one gives the link. What was set meanwhile stays. */
function reserve({ ports: { database, clock }, again, stays }: Giving, id: string, code: string): Promise<boolean> {
  const none = (column: string) => ({ or: [{ [column]: { exists: false } }, { [column]: { equals: null } }] })
  const now = clock.now()
  return database.compareAndSet(
    'users',
    { and: [{ id: { equals: id } }, none(stays), ...(again ? [] : [none('resetPasswordToken')])] },
    {
      resetPasswordToken: storedToken(code),
      resetPasswordExpiration: new Date(now.getTime() + days * 86_400_000).toISOString(),
      resetPasswordRequestedAt: now.toISOString(),
    },
  )
}

import { randomBytes } from 'node:crypto'
import { can } from '../access'
import { derivedId } from '../domain/derivedId'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { firstPasswordLetter } from '../domain/letters'
import { isMailbox } from '../domain/mailAddress'
import type { PlannedPerson } from '../domain/onboarding/people'
import { storedToken } from '../domain/resetToken'
import { recordAudit } from './audit'
import { dropLetter, holdLetter, releaseLetter } from './letters'
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
  resetPasswordToken: string | null
}

interface Giving extends Pick<FirstCodes, 'letters' | 'again'> {
  ports: Ports
  /** Names the letters: of one account, one for each. */
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
  const { letters, publicUrl } = giving
  const person = { username, name, organisation, link: null }
  if (account[giving.stays]) return { ...person, how: 'has-password' }
  if (letters && account.email && isMailbox(account.email))
    return { ...person, how: (await giveByLetter(giving, username, account)) ? 'letter' : 'given-before' }
  const code = newCode()
  if (!(await reserve(giving, account.id, code))) return { ...person, how: 'given-before' }
  return { ...person, link: linkOf(publicUrl, code), how: 'link' }
}

const newCode = (): string => randomBytes(20).toString('hex')
const linkOf = (publicUrl: string, code: string): string => `${publicUrl}/admin/reset/${code}`

/**
 * The letter is written first and put by, then the account knows its link, then it may go: a call that goes on for one
 * that was cut off finds the letter with the link that was given, and it is neither lost nor written twice.
 */
async function giveByLetter(giving: Giving, username: string, account: Opened) {
  const { ports, onboarding, again, publicUrl } = giving
  // Given again, it is another letter: the one before has a link that ends.
  const id = derivedId('first-letter', onboarding, account.id, again ? (account.resetPasswordToken ?? '') : '')
  const to = { name: account.name, address: account.email as string }
  const wording = firstPasswordLetter(to, username, linkOf(publicUrl, newCode()), days)
  const letter = await holdLetter(ports, { id, to, ...wording }, days * 86_400_000)
  failpoint('first-codes:after-letter')
  const code = /\/admin\/reset\/([0-9a-f]{40})/.exec(letter?.text ?? '')?.[1]
  if (!code) return false
  if (!(await reserve(giving, account.id, code)) && !(await opens(ports, account.id, code))) {
    await dropLetter(ports, id)
    return false
  }
  failpoint('first-codes:after-link')
  await releaseLetter(ports, id)
  return true
}

/** Whether the account waits for this very code. */
const opens = async ({ database }: Ports, id: string, code: string): Promise<boolean> =>
  (await database.get<Opened>('users', id))?.resetPasswordToken === storedToken(code)

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

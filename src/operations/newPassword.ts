import { randomBytes } from 'node:crypto'
import type { Where } from 'payload'
import { Problem } from '../domain/errors'
import { newPasswordLetter } from '../domain/letters'
import { isMailbox } from '../domain/mailAddress'
import { storedToken } from '../domain/resetToken'
import { postLetter } from './letters'
import type { Ports } from './operation'

interface Account {
  id: string
  name: string
  email: string | null
  active: boolean | null
}

/** How long the link of a letter opens, and what passes between two letters to one account (milliseconds). */
const lifetime = 60 * 60_000
const between = 60_000

/** Whose account it is, by one of the two names people sign in with. */
export type Named = { username: string } | { email: string }

/**
 * Sends a letter with a link to set a new password to the address of the account named, if there is one that is open and
 * has an address. Says nothing about that: whoever asks learns the same either way. The link leads to `publicUrl`.
 * Throws `mail-not-set-up` for every account alike.
 */
export async function requestNewPassword(ports: Ports, named: Named, publicUrl: string): Promise<void> {
  if (!ports.mail) throw new Problem('mail-not-set-up')
  const account = await ports.database.findOne<Account>('users', whereOf(named))
  if (!account || account.active === false || !account.email || !isMailbox(account.email)) return
  const token = randomBytes(32).toString('hex')
  if (!(await reserve(ports, account.id, token))) return
  const to = { name: account.name, address: account.email }
  const link = `${publicUrl}/admin/reset/${token}`
  await postLetter(ports, { to, ...newPasswordLetter(to, link, lifetime / 60_000) }, lifetime)
}

const whereOf = (named: Named): Where =>
  'email' in named
    ? { email: { equals: named.email.trim().toLowerCase() } }
    : { username: { equals: named.username.trim().toLowerCase() } }

/** One write both sets the token and says when: of requests that come at once, one has a letter. */
function reserve({ database, clock }: Ports, id: string, token: string): Promise<boolean> {
  const now = clock.now()
  const at = (offset: number) => new Date(now.getTime() + offset).toISOString()
  const rested = [
    { resetPasswordRequestedAt: { exists: false } },
    { resetPasswordRequestedAt: { equals: null } },
    { resetPasswordRequestedAt: { less_than_equal: at(-between) } },
  ]
  return database.compareAndSet(
    'users',
    { and: [{ id: { equals: id } }, { or: rested }] },
    {
      resetPasswordToken: storedToken(token),
      resetPasswordExpiration: at(lifetime),
      resetPasswordRequestedAt: now.toISOString(),
    },
  )
}

import type { Where } from 'payload'
import { filterFor } from '../access'
import type { Actor } from '../domain/actor'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database/port'
import { recordAudit } from './audit'
import { type FirstCode, giveCode, type Opened } from './onboardCodes'
import type { Context } from './operation'

/** Somebody who never came in, and how their way in stands. */
export interface Waiting {
  id: string
  username: string
  name: string
  organisation: string
  /** A link that opens until then; null: none was given, or it has ended. */
  linkUntil: string | null
}

/** People that one list shows; `count` is of all. */
const shown = 200

interface Row {
  id: string
  username: string
  name: string
  organisation: string | null
  resetPasswordExpiration: string | null
}

/** Open accounts that never signed in. */
const neverSignedIn: Where = {
  and: [
    { or: [{ firstSignIn: { exists: false } }, { firstSignIn: { equals: null } }] },
    { active: { not_equals: false } },
  ],
}

/**
 * 尚未首次登录: people of the actor's branch who never signed in, by user name from `after` on. Throws what access says to whoever keeps
 * no accounts.
 */
export async function notSignedIn(
  { ports: { database, clock }, actor }: Context,
  { after = '' }: { after?: string },
): Promise<{ docs: Waiting[]; count: number; next: string | null }> {
  const where: Where = { and: [neverSignedIn, othersKeptBy(actor)] }
  const rows = await database.find<Row>('users', {
    where: { and: [where, { username: { greater_than: after } }] },
    sort: 'username',
    limit: shown,
  })
  const names = await namesOf(database, rows)
  const now = clock.now().getTime()
  return {
    docs: rows.map(({ id, username, name, organisation, resetPasswordExpiration }) => ({
      ...{ id, username, name, organisation: names.get(organisation ?? '') ?? '' },
      linkUntil: Date.parse(resetPasswordExpiration ?? '') > now ? resetPasswordExpiration : null,
    })),
    count: await database.count('users', where),
    next: rows.length === shown ? (rows.at(-1)?.username ?? null) : null,
  }
}

/** Accounts that the actor keeps, as a filter; their own is not among them. Throws what access says to whoever keeps none. */
function othersKeptBy(actor: Actor): Where {
  const kept = filterFor(actor, 'users', 'update')
  if (kept === false)
    throw new Problem(actor.kind === 'anonymous' ? 'sign-in-required' : 'not-allowed', { verb: '管理账号 accounts' })
  return { and: [{ id: { not_equals: actor.id } }, ...(kept === true ? [] : [kept])] }
}

async function namesOf(
  database: Database,
  people: readonly { organisation: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(people.flatMap(({ organisation }) => organisation ?? []))]
  const rows = await database.find<{ id: string; name: string }>('organisations', {
    where: { id: { in: ids } },
    limit: shown,
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * Another way in for people who never signed in: a new link each, shown this once or posted; the one they had ends, and a password
 * that somebody typed for them stays until they set their own. Whoever has signed in meanwhile is left alone, as is whose account the actor does not keep.
 * Throws `mail-not-set-up` and what access says.
 */
export async function giveNewLinks(
  context: Context,
  { people: ids, letters, publicUrl }: { people: readonly string[]; letters: boolean; publicUrl: string },
): Promise<{ people: FirstCode[] }> {
  const { ports, actor } = context
  if (letters && !ports.mail) throw new Problem('mail-not-set-up')
  const theirs = await ports.database.find<Opened>('users', {
    where: { and: [{ id: { in: [...ids] } }, { active: { not_equals: false } }, othersKeptBy(actor)] },
    sort: 'username',
    limit: ids.length,
  })
  const names = await namesOf(ports.database, theirs)
  const giving = {
    ports,
    onboarding: 'never-signed-in',
    publicUrl,
    letters,
    again: true,
    stays: 'firstSignIn' as const,
  }
  const people: FirstCode[] = []
  for (const account of theirs) {
    const { username, name } = account
    people.push(
      await giveCode(giving, { username, name, organisation: names.get(account.organisation ?? '') ?? '' }, account),
    )
  }
  for (const { id, organisation } of theirs)
    await recordAudit(ports.database, {
      ...{ actor: actor.id, verb: 'give-first-codes', subject: `users/${id}`, organisation, outcome: 'done' },
      data: { letters },
    })
  return { people }
}

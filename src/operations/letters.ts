import type { Where } from 'payload'
import { isProblem, Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { unlessTaken } from '../engines/database/unlessTaken'
import type { Letter } from '../engines/mail'
import { recordOnce } from './audit'
import type { Ports } from './operation'

/** A letter that waits: tried from `due` on; past `until` it is no use to anybody and is thrown away. */
interface LetterRow {
  id: string
  due: string
  until: string
  attempts: number
  data: Letter
}

/** Letters that one round sends. */
const batch = 20
/** Nobody else tries a letter for this long (milliseconds), longer than the mail engine takes over one. */
const claim = 3 * 60_000
/** Wait before the next attempt (milliseconds): a minute, then twice as long each time, at most half an hour. */
const pauseAfter = (attempts: number): number => Math.min(60_000 * 2 ** (attempts - 1), 30 * 60_000)

const later = (from: Date, milliseconds: number): string => new Date(from.getTime() + milliseconds).toISOString()

/**
 * Puts a letter where it waits to be sent; it is safe once this returns. Throws `mail-not-set-up` where no letter can leave.
 * `lifetime`: milliseconds after which it need not be sent any more.
 */
export async function postLetter(ports: Ports, letter: Omit<Letter, 'id'>, lifetime: number): Promise<void> {
  if (!ports.mail) throw new Problem('mail-not-set-up')
  const [id, now] = [ports.ids.next(), ports.clock.now()]
  const due = now.toISOString()
  const row: LetterRow = { id, due, until: later(now, lifetime), attempts: 0, data: { id, ...letter } }
  await ports.database.insert('letters', row)
}

/**
 * Puts a letter by until `releaseLetter`: what it tells is not true yet. Answers the one of that id that is there already,
 * as a process that died may have left it; null when it was sent meanwhile. Never released, it is given up after its `lifetime`.
 */
export async function holdLetter({ database, clock }: Ports, letter: Letter, lifetime: number): Promise<Letter | null> {
  const { id } = letter
  const until = later(clock.now(), lifetime)
  if (await unlessTaken(database.insert<LetterRow>('letters', { id, due: until, until, attempts: 0, data: letter })))
    return letter
  return (await database.get<LetterRow>('letters', id))?.data ?? null
}

/** From now on a letter that was put by is sent; one that is on its way already is left to go on. */
export async function releaseLetter({ database, clock }: Ports, id: string): Promise<void> {
  const unsent: Where = { and: [{ id: { equals: id } }, { attempts: { equals: 0 } }] }
  await database.compareAndSet('letters', unsent, { due: clock.now().toISOString() })
}

/** Throws away a letter that was put by: what it would have told will not come true. */
export const dropLetter = ({ database }: Ports, id: string): Promise<void> =>
  database.remove('letters', { and: [{ id: { equals: id } }, { attempts: { equals: 0 } }] })

/** Sends what is due, several processes at once if need be. A letter may arrive twice (same Message-ID), none is lost. */
export async function sendLetters(ports: Ports, trouble: (what: string, error: unknown) => void): Promise<number> {
  const { database, clock } = ports
  const now = clock.now().toISOString()
  const rows = await database.find<LetterRow>('letters', {
    where: { due: { less_than_equal: now } },
    sort: 'due',
    limit: batch,
  })
  let sent = 0
  for (const row of rows) if (await sendOne(ports, row, trouble)) sent += 1
  return sent
}

async function sendOne(
  ports: Ports,
  row: LetterRow,
  trouble: (what: string, error: unknown) => void,
): Promise<boolean> {
  const { database, mail, clock } = ports
  const now = clock.now()
  const attempts = row.attempts + 1
  const mine: Where = { and: [{ id: { equals: row.id } }, { due: { equals: row.due } }] }
  if (!(await database.compareAndSet('letters', mine, { due: later(now, claim), attempts }))) return false
  failpoint('send-letter:after-claim')
  if (row.until <= now.toISOString()) return giveUp(ports, row, 'too late to be of use')
  try {
    if (!mail) throw new Problem('mail-not-set-up')
    await mail.send(row.data)
  } catch (error) {
    if (isProblem(error, 'mail-refused')) return giveUp(ports, row, error.message)
    trouble(`letter ${row.id}`, error)
    await database.update('letters', row.id, { due: later(now, pauseAfter(attempts)) })
    return false
  }
  failpoint('send-letter:after-handing-over')
  await database.remove('letters', { id: { equals: row.id } })
  return true
}

/** Leaves a line for the auditor, without the text: it may hold a link that opens an account. */
async function giveUp({ database }: Ports, { id, attempts, data }: LetterRow, reason: string): Promise<false> {
  await recordOnce(database, `letter:${id}`, {
    actor: null,
    verb: 'send-letter',
    subject: `letters/${id}`,
    organisation: null,
    outcome: 'refused',
    data: { to: data.to.address, subject: data.subject, attempts, reason },
  })
  failpoint('send-letter:after-line')
  await database.remove('letters', { id: { equals: id } })
  return false
}

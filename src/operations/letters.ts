import type { Where } from 'payload'
import { isProblem, Problem } from '../domain/errors'
import type { Letter } from '../engines/mail'
import { recordAudit } from './audit'
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
  const row: LetterRow = {
    id,
    due: now.toISOString(),
    until: later(now, lifetime),
    attempts: 0,
    data: { id, ...letter },
  }
  await ports.database.insert('letters', row)
}

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
  await database.remove('letters', { id: { equals: row.id } })
  return true
}

/** Leaves a line for the auditor, without the text: it may hold a link that opens an account. */
async function giveUp({ database }: Ports, { id, attempts, data }: LetterRow, reason: string): Promise<false> {
  await recordAudit(database, {
    actor: null,
    verb: 'send-letter',
    subject: `letters/${id}`,
    organisation: null,
    outcome: 'refused',
    data: { to: data.to.address, subject: data.subject, attempts, reason },
  })
  await database.remove('letters', { id: { equals: id } })
  return false
}

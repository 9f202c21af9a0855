import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { Problem } from '../../src/domain/errors'
import type { Letter, Mail } from '../../src/engines/mail'

/** At this address nobody takes letters. */
export const deadAddress = 'nobody@school.example'

/** Takes letters as a mail server does: what it has taken outlives the process that handed it over. */
export const openMailbox = (path: string): Mail => ({
  async send(letter) {
    if (letter.to.address === deadAddress) throw new Problem('mail-refused', { reason: '550 no such mailbox' })
    appendFileSync(path, `${JSON.stringify(letter)}\n`)
  },
  close: () => undefined,
})

/** Letters as their reader sees them: what arrived twice under one Message-ID is one. */
export function lettersIn(path: string): Letter[] {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
  const letters = lines.map((line) => JSON.parse(line) as Letter)
  return [...new Map(letters.map((letter) => [letter.id, letter])).values()]
}

import { Problem } from '../../domain/errors'
import { isMailbox, type MailAddress } from '../../domain/mailAddress'
import type { Letter } from './port'

/** Characters of a name or subject; more is cut. */
const longest = 200

/** One line, whatever a name was typed as: an ended line would begin a header of the typist's choice. */
const oneLine = (text: string): string =>
  [
    ...text
      .replace(/[\p{C}\u2028\u2029]+/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim(),
  ]
    .slice(0, longest)
    .join('')

const addressee = ({ name, address }: MailAddress): MailAddress => {
  if (!isMailbox(address)) throw new Problem('mail-refused', { reason: '收件地址无效 the address is not valid' })
  return { name: oneLine(name), address }
}

/** The letter as every engine may write it. Throws `mail-refused` for an address that is none. */
export const fitForHeaders = (letter: Letter): Letter => ({
  ...letter,
  to: addressee(letter.to),
  subject: oneLine(letter.subject),
})

import type { MailAddress } from '../../domain/mailAddress'

/** A letter to one person: plain text, because nothing in it then needs escaping and every reader shows it. */
export interface Letter {
  /** Names the letter, the same at every attempt to send it: what arrives twice can be seen to be one. */
  id: string
  to: MailAddress
  subject: string
  text: string
}

/**
 * Where letters leave the centre. Sending is not repeatable by itself: who must not lose a letter keeps it until `send`
 * returns (operations/letters).
 */
export interface Mail {
  /**
   * Returns once the letter is in other hands. Throws `mail-refused` when it will never be taken (the address, the
   * content) and `mail-unavailable` when it may be later; nothing is sent then, unless the line broke after the last byte.
   */
  send(letter: Letter): Promise<void>
  close(): void
}

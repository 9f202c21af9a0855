/** A mailbox and the name that stands before it (RFC 5322, 3.4). */
export interface MailAddress {
  /** May be empty. */
  name: string
  address: string
}

/** One `@`, and nothing that ends an address, a header or a line where it is written into one. */
const mailbox = /^[^\s\p{C}<>()[\]\\,;:"@]{1,64}@[^\s\p{C}<>()[\]\\,;:"@]{1,255}$/u

export const isMailbox = (text: string): boolean => mailbox.test(text)

/** Reads `name@host` or `名称 <name@host>`; null where it is neither. */
export function readMailAddress(text: string): MailAddress | null {
  const [, name, inner] = /^([^<>\p{C}]*)<([^<>]*)>$/u.exec(text.trim()) ?? [null, '', text.trim()]
  const address = (inner ?? '').trim()
  return isMailbox(address) ? { name: (name ?? '').trim().replace(/^"(.*)"$/, '$1'), address } : null
}

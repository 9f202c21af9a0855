import { createHash } from 'node:crypto'

/**
 * What is stored of a secret that lets somebody set a password. The secret is random and long, so one round of sha256 is
 * enough: whoever reads the database, or a copy of it, opens no account with what they find.
 */
export const storedToken = (token: string): string => createHash('sha256').update(token).digest('hex')

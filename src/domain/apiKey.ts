import { createHash, randomBytes } from 'node:crypto'

/** A platform's key: `zyk_` and 32 random bytes. */
export const newApiKey = (): string => `zyk_${randomBytes(32).toString('base64url')}`

export const isApiKey = (text: string): boolean => /^zyk_[\w-]{43}$/.test(text)

/** What is kept of a key: its sha256 in hex. A random key of 256 bits needs no slow hash. */
export const apiKeyHash = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Enough of the key to recognise it by in a list. */
export const apiKeyPrefix = (key: string): string => key.slice(0, 10)

import { cleanText } from '../richtext'

/** Our own terms: named by a URN, because no host name stands in a manifest (formats.md). */
export const context = ['https://schema.org/', { ziyuan: 'urn:ziyuan:terms:' }] as const

/** The value cleaned, or undefined when there is nothing to say: an absent term, never an empty one. */
export const text = (value: string | null | undefined): string | undefined => cleanText(value ?? '') || undefined

/** Own terms under our prefix; those without a value are left out. Order does not matter: bytes are canonical. */
export function ours(terms: Record<string, unknown>): Record<`ziyuan:${string}`, unknown> {
  const said = Object.entries(terms).filter(([, value]) => !isNothing(value))
  return Object.fromEntries(said.map(([name, value]) => [`ziyuan:${name}`, value]))
}

/** An object without the entries that say nothing. */
export function said<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isNothing(part))) as Partial<T>
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0)

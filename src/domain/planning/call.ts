import { Problem } from '../errors'
import type { Kind } from '../identifiers'
import type { Organisation } from '../organisation'

/** Whose applications are counted together against one quota. */
export const quotaLevels = ['organisation', 'county', 'city'] as const
export type QuotaLevel = (typeof quotaLevels)[number]

/** How many confirmed applications a call takes from each; `exceptions` by the holder's public code. */
export interface Quota {
  per: QuotaLevel
  each: number
  exceptions: Record<string, number>
}

/** One thing that an application must say beside title, kind, chapter, team and date. */
export interface FormField {
  key: string
  label: string
  /** A file is the id of a stored asset. */
  type: 'text' | 'file'
  required: boolean
}

/** What a call asks for; dates are `YYYY-MM-DD` in China, both included. */
export interface CallTerms {
  text: string
  kinds: Kind[]
  quota: Quota
  form: FormField[]
}

/** Most confirmed applications that one holder may have: each takes a numbered seat. */
export const largestQuota = 200

/** Who counts in the quota for this organisation: itself, or the authority above it (itself where there is none). */
export function quotaHolder({ per }: Quota, organisation: Organisation): string {
  if (per === 'organisation') return organisation.code
  return organisation.lineage.find((above) => above.level === per)?.code ?? organisation.code
}

export const quotaOf = ({ each, exceptions }: Quota, holder: string): number =>
  Math.min(largestQuota, Object.hasOwn(exceptions, holder) ? (exceptions[holder] ?? 0) : each)

/** Throws `call-not-open` before the first and after the last day. */
export function mustBeOpen({ opens, closes }: { opens: string; closes: string }, today: string): void {
  if (today < opens || today > closes) throw new Problem('call-not-open', { opens, closes, today })
}

/** A quota may grow while a call runs; what was promised is not taken back. Throws `invalid-input`. */
export function mustNotShrink(before: Quota, after: Quota): void {
  const holders = new Set([...Object.keys(before.exceptions), ...Object.keys(after.exceptions)])
  const shrinks =
    after.each < before.each || [...holders].some((holder) => quotaOf(after, holder) < quotaOf(before, holder))
  if (before.per !== after.per || shrinks)
    throw new Problem('invalid-input', { field: 'quota', reason: '名额只增不减 a quota may only grow' })
}

/** The answers of an application against the call's form. Throws `missing-field` and `unknown-field`. */
export function checkAnswers(form: readonly FormField[], answers: Readonly<Record<string, string>>): void {
  const unknown = Object.keys(answers).find((key) => !form.some((field) => field.key === key))
  if (unknown !== undefined) throw new Problem('unknown-field', { field: unknown })
  const missing = form.find(({ key, required }) => required && !answers[key]?.trim())
  if (missing) throw new Problem('missing-field', { field: missing.label })
}

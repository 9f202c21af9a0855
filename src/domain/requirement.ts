import type { Words } from './words'

export type RequirementLevel = 'required' | 'advised'

/** When something holds at all: a field has one of these values. */
export interface Condition {
  path: string
  is: readonly unknown[]
}

export type Rule =
  | { type: 'present' }
  | { type: 'atLeast'; least: number }
  | { type: 'count'; least: number }
  | { type: 'roles'; roles: Readonly<Record<string, Words>> }
  | { type: 'fileTypes'; role: string; types: readonly string[] }
  | { type: 'either'; of: readonly string[] }
  | { type: 'isbn' }
  | { type: 'online' }

/**
 * One thing a resource must or should have. `path` names a field of the working copy; `list[].field` means in every item,
 * `list[]` every item itself.
 * `rule`: present (says something) · atLeast (a number ≥ `least`) · count (a list of ≥ `least`) ·
 * roles (the list of files has every one of `roles`) · fileTypes (files of `role` have one of the media types) ·
 * either (at least one of these members says something, a box is ticked) · isbn (an ISBN of 13 digits, if one is given) ·
 * online (the published resource that is named, if one is, still stands).
 * `{n}` in a sentence is the number of the item, `{role}` the role's name, `{least}` the number.
 */
export interface Requirement {
  path: string
  kinds?: readonly string[]
  level: RequirementLevel
  when?: Condition
  rule: Rule
  zh: string
  en: string
}

export const present: Rule = { type: 'present' }
export const atLeast = (least: number): Rule => ({ type: 'atLeast', least })
export const count = (least: number): Rule => ({ type: 'count', least })
export const either = (...of: string[]): Rule => ({ type: 'either', of })
export const isbn: Rule = { type: 'isbn' }
export const online: Rule = { type: 'online' }

const at =
  (level: RequirementLevel) =>
  (path: string, rule: Rule, zh: string, en: string, when?: Condition): Requirement => ({
    path,
    rule,
    zh,
    en,
    level,
    ...(when ? { when } : {}),
  })
export const required = at('required')
export const advised = at('advised')

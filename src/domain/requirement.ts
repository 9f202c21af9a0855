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
  | { type: 'roles'; roles: Readonly<Record<string, string>> }
  | { type: 'fileTypes'; role: string; types: readonly string[] }

/**
 * One thing a resource must or should have. `path` names a field of the working copy; `list[].field` means in every item.
 * `rule`: present (says something) · atLeast (a number ≥ `least`) · count (a list of ≥ `least`) ·
 * roles (the list of files has every one of `roles`) · fileTypes (files of `role` have one of the media types).
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

import { Problem } from '../errors'
import { initialsOf } from './initials'

/** A term as its rules look at it. */
export interface Term {
  vocabulary: string
  code: string
  name: string
  parent?: string | null
  aliases?: readonly string[] | null
  retired?: boolean | null
}

/** What a term is found by, in one column: name, code, other names, and the name's initials in pinyin. */
export const searchTextOf = ({ name, code, aliases }: Pick<Term, 'name' | 'code' | 'aliases'>): string =>
  [...new Set([name, code, ...(aliases ?? []), initialsOf(name)])].join(' ').toLowerCase()

/** Letters, digits and `. _ - /`: what stands in addresses, tables and file names without quoting. */
const codeForm = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,119}$/

/** Throws `invalid-input` for a code that other programs could not carry. */
export function checkCodeForm(code: string): void {
  if (!codeForm.test(code))
    throw new Problem('invalid-input', {
      field: 'code',
      reason: '1–120 个字母、数字或 . _ - /，以字母或数字开头 letters, digits and . _ - / only',
    })
}

/** A code that resources may name stays what it was. Throws `code-fixed`. */
export function checkFixed(before: Pick<Term, 'vocabulary' | 'code'>, now: Pick<Term, 'vocabulary' | 'code'>): void {
  if (before.code !== now.code || before.vocabulary !== now.vocabulary)
    throw new Problem('code-fixed', { code: before.code, vocabulary: before.vocabulary })
}

/** Deepest tree of terms that is taken. */
export const deepest = 20

/**
 * Whether a term may stand below that parent. `above`: the parent first, then its own parents up to the root or to
 * `deepest`. Throws `unknown-parent`, `retired-code` for a parent newly chosen, and `term-cycle`.
 */
export function checkParent(
  term: Pick<Term, 'code' | 'parent'>,
  above: readonly Term[],
  own: boolean,
  newly: boolean,
): void {
  if (!term.parent) return
  const [parent] = above
  if (!parent) throw new Problem('unknown-parent', { code: term.code, parent: term.parent })
  if (newly && parent.retired)
    throw new Problem('retired-code', { field: 'parent', value: parent.code, name: parent.name })
  if (!own) return
  const path = above.map(({ code }) => code)
  if (path.includes(term.code) || path.length >= deepest)
    throw new Problem('term-cycle', { code: term.code, path: path.slice(0, deepest).join(' › ') })
}

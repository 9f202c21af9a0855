import { Problem } from './errors'

export const minimumLength = 10
/** Beginnings and words that make a password easy to guess whatever is put behind them. */
const common = [
  'password',
  'passw0rd',
  '12345',
  'abcde',
  'qwert',
  'asdf',
  'admin',
  'letmein',
  'iloveyou',
  'zhejiang',
  'woaini',
  '11111',
  '00000',
]

/** Checks a new password. `names`: user name, name and address of the person, none of which it may contain. Throws `weak-password`. */
export function checkPassword(password: unknown, names: readonly (string | null | undefined)[]): void {
  const text = typeof password === 'string' ? password : ''
  const small = text.toLowerCase()
  const own = names
    .flatMap((name) => (name ? [name.toLowerCase().split('@')[0] as string] : []))
    .filter(({ length }) => length >= 3)
  const weak =
    [...text].length < minimumLength ||
    text.length > 200 ||
    !/\p{L}/u.test(text) ||
    !/\d/.test(text) ||
    new Set(text).size < 5 ||
    [...common, ...own].some((word) => small.includes(word))
  if (weak) throw new Problem('weak-password', { minimum: minimumLength })
}

import { Problem } from '../../domain/errors'

/** One step of a path: no empty, hidden or upward step, no separator of any system, no control character. */
const step = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

export const isPath = (path: string): boolean => path.split('/').every((part) => step.test(part))

/** The path as it came. Throws `invalid-input` for one that could reach beside the store. */
export function checkedPath(path: string): string {
  if (isPath(path)) return path
  throw new Problem('invalid-input', { field: 'path', reason: JSON.stringify(path.slice(0, 80)) })
}

/** A prefix as `list` takes it: nothing, or the beginning of a path, which may end with a slash. */
export const checkedPrefix = (prefix: string): string => {
  if (prefix !== '') checkedPath(prefix.replace(/\/$/, ''))
  return prefix
}

import type { CollectionBeforeOperationHook } from 'payload'
import { Problem } from '../domain/errors'

/**
 * Deepest nesting of objects and lists that is taken: rich text of 60 levels fits, and whatever walks a document later
 * (Payload, its editor, freezing) does not run out of stack.
 */
const deepest = 128

/** Refuses what is nested beyond reason before anything else walks it. Throws `invalid-input` with the field's path. */
export const boundNesting: CollectionBeforeOperationHook = ({ args }) => {
  const field = tooDeep((args as { data?: unknown }).data)
  if (field !== null)
    throw new Problem('invalid-input', { field, reason: `嵌套超过 ${deepest} 层 / nested too deeply` })
  return args
}

/** Where a value goes too deep, as the first names of its path; null when it does not. Walks with a list, not the stack. */
export function tooDeep(value: unknown): string | null {
  const waiting: { value: unknown; depth: number; path: string }[] = [{ value, depth: 0, path: '' }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth, path } = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > deepest) return path
    for (const [name, inner] of Object.entries(value))
      if (typeof inner === 'object')
        waiting.push({ value: inner, depth: depth + 1, path: depth < 2 ? join(path, name) : path })
  }
  return null
}

const join = (path: string, name: string): string => (path ? `${path}.${name.slice(0, 60)}` : name.slice(0, 60))

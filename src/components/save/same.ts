/** Whether two values of a field mean the same; empty in any form is the same emptiness. */
export const sameValue = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

function canonical(value: unknown): string {
  if (value === null || value === undefined || value === '' || value === false) return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify(value.map(canonical))
  if (typeof value !== 'object') return String(value)
  if ('root' in value && richWords(value) === '') return ''
  return JSON.stringify(value, (_, inner) => (isRecord(inner) ? sorted(inner) : inner))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sorted = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The words of rich text, a line for each of its blocks. */
export function richWords(value: unknown): string {
  if (!isRecord(value)) return ''
  if (typeof value.text === 'string') return value.text
  const children = isRecord(value.root) ? [value.root] : Array.isArray(value.children) ? value.children : []
  const isBlock = children.some((child) => isRecord(child) && Array.isArray(child.children) && child.type !== 'link')
  return children
    .map(richWords)
    .filter((words) => words !== '' || !isBlock)
    .join(isBlock ? '\n' : '')
}

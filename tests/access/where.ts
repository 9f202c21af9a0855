import type { Where } from 'payload'

/** What a database does with a filter, in memory: an evaluator of its own, so that it can contradict the predicates. */
export function matches(filter: Where | boolean, row: Readonly<Record<string, unknown>>): boolean {
  if (typeof filter === 'boolean') return filter
  return Object.entries(filter).every(([key, value]) => {
    if (key === 'and') return (value as Where[]).every((part) => matches(part, row))
    if (key === 'or') return (value as Where[]).some((part) => matches(part, row))
    return Object.entries(value as Record<string, unknown>).every(([operator, wanted]) =>
      operate(operator, row[key], wanted),
    )
  })
}

function operate(operator: string, stored: unknown, wanted: unknown): boolean {
  const values = Array.isArray(stored) ? stored : [stored]
  switch (operator) {
    case 'in':
      return values.some((value) => (wanted as unknown[]).includes(value))
    case 'contains':
      return typeof stored === 'string' && stored.toLowerCase().includes(String(wanted).toLowerCase())
    case 'exists':
      return (stored !== null && stored !== undefined) === wanted
    default:
      throw new Error(`no such operator in our filters: ${operator}`)
  }
}

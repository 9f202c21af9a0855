import { type Content, partsOf } from '../manifest'

const codeOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'ziyuan:code' in value ? String(value['ziyuan:code']) : null

/** Codes of the chapters that a frozen content is for: its own, and those of its lessons. */
export function chaptersOf(content: Content): string[] {
  const classification = content['ziyuan:classification'] as { chapter?: string } | undefined
  const lessons = partsOf(content).map((part) => codeOf(part['ziyuan:chapter']))
  return [...new Set([classification?.chapter, ...lessons].filter((code): code is string => Boolean(code)))]
}

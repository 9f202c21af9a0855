import type { Page } from 'playwright-core'
import { readAt } from './browser'

/** Every string with Chinese in an answer of the API: what people wrote. Words of the interface stand under `zh`. */
export function written(answer: unknown): string[] {
  if (typeof answer === 'string') return /\p{Script=Han}/u.test(answer) ? [answer] : []
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) => (key === 'zh' || key === 'dimension' ? [] : written(value)))
}

/** What people wrote, as the page could read it at these addresses. */
export async function writtenAt(page: Page, ...addresses: string[]): Promise<string[]> {
  const answers = await Promise.all(addresses.map((address) => readAt(page, address)))
  return [...new Set(written(answers))].sort((a, b) => b.length - a.length)
}

/** Chinese that can be seen or heard on the page besides what people wrote. */
export async function chineseLeft(page: Page, data: readonly string[]): Promise<string[]> {
  const said = await page.evaluate(wordsOnPage)
  return said.filter((words) => /\p{Script=Han}/u.test(data.reduce((rest, one) => rest.replaceAll(one, ''), words)))
}

/** Runs in the page: its visible texts, and the names that only those hear who do not see. */
function wordsOnPage(): string[] {
  /** Values that people chose from the taxonomy, and languages, which are called by their own names. */
  const values = '.zy-code .value-container, #field-general__language, [data-lexical-editor], nextjs-portal'
  const found = new Set<string>()
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility() || element.closest(values) || element.matches('script, style')) continue
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.add(node.textContent ?? '')
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.add(element.getAttribute(name) ?? '')
  }
  return [...found].map((words) => words.trim()).filter(Boolean)
}

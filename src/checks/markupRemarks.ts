import type { Remark } from './check'
import { type Element, readMarkup, styleFetches } from './formats/markup'

/** Adds a remark; the same words are said once. */
export type Say = (en: string, zh: string) => void

/** What one kind of markup must not hold. */
export interface MarkupRules {
  /** Every way in which programs may read it: a drawing is opened as XML by one and as HTML by another. */
  readings: readonly ('html' | 'xml')[]
  /** Elements that bring another document or program with them, by lower-case name, and what each is called. */
  active: Readonly<Record<string, string>>
  attributes(element: Element, say: Say): void
  /** `<!DOCTYPE …>` and `<?…?>`, without their brackets. */
  instruction?(words: string, say: Say): void
}

/** What stands in a text against the rules. */
export function markupRemarks(text: string, rules: MarkupRules): Remark[] {
  const found = new Map<string, Remark>()
  const say: Say = (en, zh) => found.set(en, { en, zh })
  for (const kind of rules.readings)
    readMarkup(text, kind, {
      element: (element) => {
        const what = Object.hasOwn(rules.active, element.name) ? rules.active[element.name] : undefined
        if (what) say(`<${element.name}>`, `含${what} <${element.name}>`)
        rules.attributes(element, say)
      },
      text: (words, inside) => {
        if (inside === 'style' && styleFetches(words)) say('a style sheet that fetches', '样式表引用外部内容')
      },
      instruction: (words) => rules.instruction?.(words, say),
    })
  return [...found.values()]
}

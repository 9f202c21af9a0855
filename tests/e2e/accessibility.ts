import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Findings in markup that is Payload's own (3.90.1), by axe's rule and the elements it is about; where the second list
 * names a part of ours, the finding is ours all the same.
 */
const payloadsOwn: Readonly<Record<string, { of: string; butNot?: string }>> = {
  // The grip of a sortable row, the three dots, the doors of a filter, and the rich text with its tools have no name.
  'aria-command-name': { of: '.collapsible__drag' },
  'aria-input-field-name': { of: '.ContentEditable__root' },
  'button-name': { of: '.popup-button, .toolbar-popup__button, .condition__actions-remove, .condition__actions-add' },
  // The arrows of its selects are hidden from those who hear and reached by those who tab.
  'aria-hidden-focus': { of: '.clear-indicator, .dropdown-indicator' },
  // Its selects are not joined to their labels, ours (CodeField) is; the boxes of a list's rows have none.
  label: { of: '.rs__input, td .checkbox-input__input input', butNot: '.zy-code' },
  'label-title-only': { of: '.rs__input, #select-all', butNot: '.zy-code' },
  // The tabs of a document stand in a list without items; chosen values can be dragged and removed at once.
  list: { of: '.doc-tabs__tabs' },
  'nested-interactive': { of: '.rs__multi-value' },
}

/** Serious and critical findings of axe on the page that are ours to mend, each in a line. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Where no script may run, axe would wait for itself without end: a description in its sandbox is not looked into.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox=""]').analyze()
  const found: string[] = []
  for (const { id, impact, nodes } of violations.filter((one) => one.impact === 'serious' || one.impact === 'critical'))
    for (const { target, html } of nodes)
      if (!(await isPayloads(page, id, String(target[0])))) found.push(`${impact} ${id}: ${html.slice(0, 160)}`)
  return found
}

async function isPayloads(page: Page, rule: string, target: string): Promise<boolean> {
  const own = payloadsOwn[rule]
  if (!own) return false
  return page
    .locator(target)
    .first()
    .evaluate((element, { of, butNot }) => element.matches(of) && !(butNot && element.closest(butNot)), own)
}

import type { Page } from 'playwright-core'

/** The tab of the form with this name. */
export const openTab = (page: Page, name: string) =>
  page.locator('.tabs-field__tab-button', { hasText: name }).first().click()

export const fill = (page: Page, path: string, value: string) =>
  page.locator(`#field-${path.replaceAll('.', '__')}`).fill(value)

/** One of Payload's selects. */
export async function choose(page: Page, path: string, label: string): Promise<void> {
  const field = page.locator(`#field-${path.replaceAll('.', '__')}`)
  await field.locator('.rs__control').click()
  await page.locator('.rs__option', { hasText: label }).first().click()
}

/** A code of the taxonomy, found by typing part of its name. */
export async function chooseCode(page: Page, label: string, typed: string, nth = 0): Promise<void> {
  const field = page.locator('.zy-code', { has: page.locator('label', { hasText: label }) }).nth(nth)
  await field.locator('input').first().fill(typed)
  await page.locator('.rs__option', { hasText: typed }).first().click()
}

/** Words one after the other, each closed with Enter. */
export async function addWords(page: Page, path: string, words: readonly string[]): Promise<void> {
  const input = page.locator(`.field-${path.replaceAll('.', '__')} input`).first()
  for (const word of words) {
    await input.fill(word)
    await input.press('Enter')
  }
}

/** Saves and waits until the form says that it is saved. */
export async function save(page: Page): Promise<void> {
  const answered = page.waitForResponse(
    (r) => /\/api\/[\w-]+(\/\w+)?(\?|$)/.test(r.url()) && ['POST', 'PATCH'].includes(r.request().method()),
  )
  await page.locator('#action-save').click()
  const response = await answered
  if (response.status() >= 400) throw new Error(`saving answered ${response.status()}: ${await response.text()}`)
}

import type { Page } from 'playwright-core'

/** Opens the task with this title from the first page, once it has come. */
export async function openTask(page: Page, title: string): Promise<void> {
  const card = page.locator('.zy-card', { hasText: title })
  for (let tries = 0; tries < 40 && (await card.count()) === 0; tries += 1) {
    await page.waitForTimeout(500)
    await page.goto('/admin')
    await page.locator('.zy-dash h1').waitFor()
  }
  await card.first().click()
  await page.locator('.zy-desk__head').waitFor()
}

import type { Page } from 'playwright-core'

/** Ways that several scenes take. */
export async function firstPage(page: Page): Promise<void> {
  await page.goto('/admin')
  await page.locator('.zy-dash h1').waitFor()
}

/** From the first page through the card with this title; `shows` says that what is behind it has come. */
export async function openCard(page: Page, title: string, shows: string): Promise<void> {
  await firstPage(page)
  await page.locator('a.zy-card', { hasText: title }).first().click()
  await page.locator(shows).first().waitFor()
}

export const openForm = (page: Page, title: string) => openCard(page, title, '.zy-standing')
export const openDesk = (page: Page, title: string) => openCard(page, title, '.zy-desk__head')

/** What stands beside the form, opened through its button. */
export async function openPanel(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  await page.locator('.zy-dialog').waitFor()
}

import type { Page } from 'playwright-core'
import { answerAll } from './author'

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

/** Answers what is open and passes the case on. */
export async function pass(page: Page, comment: string): Promise<void> {
  await answerAll(page)
  await judgeAll(page)
  await page.locator('.zy-verdict label', { hasText: /^通过$/ }).click()
  await page.getByRole('textbox', { name: '审核意见' }).fill(comment)
  await decide(page)
}

/** Marks one item as violated, says what is wrong, and returns the work to its author. */
export async function giveBack(page: Page, item: string, note: string, comment: string): Promise<void> {
  await markViolated(page, item, note)
  await answerAll(page)
  await judgeAll(page)
  await page.locator('.zy-verdict label', { hasText: '退回修改' }).click()
  await page.getByRole('textbox', { name: '审核意见' }).fill(comment)
}

async function markViolated(page: Page, item: string, note: string): Promise<void> {
  const line = page.locator('.zy-checklist .zy-item', {
    has: page.locator('.zy-item__code', { hasText: new RegExp(`^${item}$`) }),
  })
  await line.locator('label', { hasText: '有问题' }).click()
  await page
    .locator('.zy-label', { hasText: `${item} ` })
    .locator('textarea')
    .fill(note)
}

/** Machine findings are set aside with a reason. */
async function judgeAll(page: Page): Promise<void> {
  const open = page.locator('.zy-item', { has: page.locator('input[name^=judge-]') })
  for (let i = 0; i < (await open.count()); i += 1) {
    await open.nth(i).locator('label', { hasText: '排除' }).click()
    await open.nth(i).locator('.zy-input').fill('已人工核对，不影响使用。')
  }
}

export async function decide(page: Page): Promise<void> {
  await page.locator('.zy-desk__decision .zy-button--main').click()
  await page.getByText('您可以查看此案').waitFor()
}

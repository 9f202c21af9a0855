import type { Page } from 'playwright-core'
import type { Scene } from './scenes'
import { firstPage, openDesk } from './ways'

const task = '月相的变化'

/** A major item is answered as violated: passing is no longer open. */
async function judge(page: Page): Promise<void> {
  await openDesk(page, task)
  const item = page.locator('.zy-checklist .zy-item', { hasText: 'M3' }).first()
  await item.locator('label', { hasText: '有问题' }).click()
  await page.locator('.zy-label', { hasText: 'M3 ' }).locator('textarea').fill('第 2 页“下弦月”的亮面画反了。')
  await page.locator('.zy-verdict label', { hasText: '退回修改' }).click()
  await page.getByRole('textbox', { name: '审核意见' }).fill('成因讲得清楚。请改正第 2 页月相图后再送审。')
  await page.locator('.zy-verdict').evaluate((verdict) => verdict.scrollIntoView({ block: 'center' }))
}

async function recuse(page: Page): Promise<void> {
  await openDesk(page, task)
  const act = page.locator('details', { has: page.locator('summary', { hasText: '申请回避' }) })
  await act.locator('summary').click()
  await act.locator('textarea').fill('作者是本人的配偶。')
  await act.evaluate((details) => details.scrollIntoView({ block: 'center' }))
}

export const reviewerScenes: readonly Scene[] = [
  { name: 'reviewer-first-page', by: 'yunxi.reviewer', show: firstPage },
  { name: 'reviewer-desk', by: 'yunxi.reviewer', show: (page) => openDesk(page, task) },
  { name: 'reviewer-verdict', by: 'yunxi.reviewer', show: judge },
  { name: 'reviewer-recuse', by: 'yunxi.reviewer', show: recuse },
]

import type { Page } from 'playwright-core'
import { answerAll } from '../../tests/e2e/author'
import { choose, fill, openTab, save } from '../../tests/e2e/form'
import type { Scene } from './scenes'
import { firstPage, openForm, openPanel } from './ways'

/** The draft that its author has all but finished. */
const draft = '水到哪里去了'

/** A pack that has a name and nothing else. */
async function beginPack(page: Page): Promise<void> {
  await page.goto('/admin/collections/resource-packs/create')
  await fill(page, 'general.title', '浮力的产生')
  await choose(page, 'scope', '全省')
  await save(page)
  await page.waitForURL(/resource-packs\/(?!create)\w+/)
  await page.locator('.zy-standing').click()
  await page.locator('.zy-places button').first().waitFor()
}

async function openFiles(page: Page): Promise<void> {
  await openForm(page, draft)
  await openTab(page, '课时')
  await page.locator('#field-lessons .zy-file').nth(2).waitFor()
  await page.locator('.zy-drop').first().scrollIntoViewIfNeeded()
}

async function comment(page: Page): Promise<void> {
  await openForm(page, draft)
  await openPanel(page, /^评议/)
  const panel = page.locator('.zy-dialog')
  await panel.locator('textarea').last().fill('第三天的照片到了以后，请把对照实验的结论也写进任务单。')
  await panel.getByRole('button', { name: '发布' }).click()
  await panel.getByText('第三天的照片到了以后').first().waitFor()
}

async function invite(page: Page): Promise<void> {
  await openForm(page, draft)
  await openPanel(page, /^团队/)
  const panel = page.locator('.zy-dialog')
  await panel.getByLabel('用户名').fill('yunxi.maths')
  await panel.getByRole('button', { name: '邀请' }).click()
  await panel.locator('.zy-people li', { hasText: '方求真' }).waitFor()
}

async function submit(page: Page): Promise<void> {
  await openForm(page, draft)
  await page.locator('.zy-controls .zy-button--main').click()
  await page.locator('.zy-dialog .zy-checklist').waitFor()
  await answerAll(page)
  await page.locator('.zy-dialog .zy-check input').check()
  await page.locator('.zy-dialog__body').evaluate((body) => body.scrollTo(0, body.scrollHeight))
}

async function seeStanding(page: Page, title: string, shows: string): Promise<void> {
  await openForm(page, title)
  await page.locator('.zy-standing').click()
  await page.locator(shows).first().waitFor()
}

/** The pack that came back with a second version of its content. */
async function compare(page: Page): Promise<void> {
  await openForm(page, '月相的变化')
  await openPanel(page, '历史版本')
  await page.locator('.zy-dialog table').first().waitFor()
}

export const teacherScenes: readonly Scene[] = [
  {
    name: 'teacher-sign-in',
    by: null,
    show: async (page) => {
      await page.goto('/admin/login')
      await page.locator('#field-username').waitFor()
    },
  },
  { name: 'teacher-first-page', by: 'yunxi.science', show: firstPage },
  { name: 'teacher-form', by: 'yunxi.science', show: (page) => openForm(page, draft) },
  { name: 'teacher-files', by: 'yunxi.science', show: openFiles },
  { name: 'teacher-versions', by: 'yunxi.science', show: compare },
  { name: 'teacher-submit', by: 'yunxi.science', show: submit },
  { name: 'teacher-missing', by: 'yunxi.maths', show: beginPack },
  {
    name: 'teacher-progress',
    by: 'yunxi.maths',
    show: (page) => seeStanding(page, '一次函数', '.zy-way'),
  },
  { name: 'teacher-mend', by: 'qingxi.it', show: (page) => seeStanding(page, '查找', '.zy-mend') },
  { name: 'teacher-team', by: 'yunxi.science', show: invite },
  { name: 'teacher-comments', by: 'yunxi.science', show: comment },
]

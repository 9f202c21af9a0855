import type { Page } from 'playwright-core'
import type { Scene } from './scenes'
import { firstPage } from './ways'

/** A sheet of a county with a row for each thing that can be: new, a code that exists nowhere, a role unknown. */
const organisations = [
  '代码,名称,类别,层级,上级代码,标记',
  '2133900901,西湖区桂雨小学,学校,学校,330106,',
  '2133900902,西湖区满陇小学,学校,学校,330999,',
]
const people = [
  '用户名,姓名,单位代码,角色,邮箱',
  'guiyu.wang,王桂雨,2133900901,教师,',
  'guiyu.li,李满陇,2133900901,教导主任,',
]

const sheet = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
})

async function preview(page: Page, files: ReturnType<typeof sheet>[], shows: string): Promise<void> {
  await page.goto('/admin/collections/organisations')
  await page.locator('.zy-onboarding summary').click()
  await page.locator('.zy-onboarding input[type=file]:not([webkitdirectory])').setInputFiles(files)
  await page.locator('.zy-onboarding').getByRole('button', { name: '预览' }).click()
  await page.locator('.zy-onboarding').getByText(shows).waitFor()
}

const faulty = [sheet('单位.csv', organisations), sheet('人员.csv', people)]
const right = [sheet('单位.csv', organisations.slice(0, 2)), sheet('人员.csv', people.slice(0, 2))]

async function apply(page: Page): Promise<void> {
  await preview(page, right, '没有错误')
  const box = page.locator('.zy-onboarding')
  await box.getByRole('button', { name: /^录入/ }).click()
  await box.getByRole('button', { name: '生成并下载' }).waitFor()
}

async function openCoverage(page: Page): Promise<void> {
  await page.goto('/admin/planning/coverage')
  await page.getByRole('button', { name: '科学 七年级上册' }).click()
  await page.locator('#zy-chapters').evaluate((heading) => heading.scrollIntoView())
}

async function openAssignment(page: Page): Promise<void> {
  await page.goto('/admin/collections/assignments?where[status][equals]=assigned')
  await page.locator('td a').first().click()
  await page.locator('.zy-call__head').waitFor()
}

/** `YYYY-MM-DD` in China, so many days from now. */
const date = (days: number): string => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

async function issueCall(page: Page): Promise<void> {
  await page.goto('/admin/planning')
  await page.locator('summary', { hasText: '发布新的申报批次' }).click()
  await page.getByLabel('名称', { exact: true }).fill('西湖区初中科学资源包申报')
  await page.getByLabel('申报说明').fill('面向全区学校征集初中科学资源包，每校一项。')
  await page.getByLabel('开始日期').fill(date(0))
  await page.getByLabel('截止日期').fill(date(30))
  await page.getByLabel('学科课程资源包').check()
  await page.getByLabel(/^申报须补充的内容/).fill('建设方案')
}

export const schoolScenes: readonly Scene[] = [
  { name: 'school-first-page', by: 'zjw.manager', show: firstPage },
  {
    name: 'school-sheet-faults',
    by: 'xihu.admin',
    show: (page) => preview(page, faulty, '处错误'),
    of: '.zy-onboarding',
  },
  { name: 'school-sheet-done', by: 'xihu.admin', show: apply, of: '.zy-onboarding' },
  { name: 'school-call', by: 'xihu.admin', show: issueCall },
  { name: 'school-coverage', by: 'xihu.admin', show: openCoverage },
  { name: 'school-assignment', by: 'province.admin', show: openAssignment },
]

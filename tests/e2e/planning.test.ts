import { describe, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { seriousFindings } from './accessibility'
import { onAnEnglishPhoneInTheDark, picture, readAt } from './browser'
import { givenCentre } from './given'
import { Keyboard } from './keyboard'
import { chineseLeft, writtenAt } from './language'

/** A planning round from the call to 验收 and 公示, as a county, a teacher and a school see it. */
const call = '2026 年科学资源包申报（浏览器测试）'
const work = '七年级科学资源包'
const { as } = givenCentre()
let county: Page
let teacher: Page
let address: string
/** Page of the chapter that was given to a school. */
let given: string

/** `YYYY-MM-DD` in China, so many days from now. */
const date = (days: number): string => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

const application = (page: Page): Locator => page.getByRole('article', { name: work })
const stands = (page: Page, status: string) => application(page).locator('.zy-tag', { hasText: status }).waitFor()

/** An act that wants its words, folded away until it is wanted. */
async function reasoned(at: Locator, label: string, words: string): Promise<void> {
  await at.locator('summary', { hasText: new RegExp(`^${label}$`) }).click()
  await at.locator('details[open] textarea').first().fill(words)
  await at.locator('details[open]').getByRole('button', { name: label, exact: true }).click()
}

const assignment = (page: Page, status: string) => page.locator('.zy-call__head .zy-tag', { hasText: status }).waitFor()

/** The dialog of an act, by the button that opens it. */
async function opened(page: Page, label: string): Promise<Locator> {
  await page.getByRole('button', { name: label, exact: true }).click()
  const dialog = page.locator('.zy-dialog')
  await dialog.waitFor()
  expect(await seriousFindings(page)).toEqual([])
  return dialog
}

/** Gives a school the chapter of an assignment that ended, in the page of who may; answers the page of the new one. */
async function giveAgain({ from, due }: { from: string; due: string }): Promise<string> {
  const asked = async (path: string, init?: RequestInit) => (await fetch(path, init)).json()
  const { assignment: before } = await asked(from.replace('/admin/collections', '/api').concat('/desk'))
  const { docs } = await asked('/api/organisations?where[code][equals]=3133900101&depth=0')
  const { id } = await asked('/api/assignments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ chapter: before.chapter, kind: before.kind, organisation: docs[0].id, due }),
  })
  return `/admin/collections/assignments/${id}`
}

describe('a planning round', () => {
  test('the county issues a call with a quota and a form', async () => {
    county = await as('xihu.admin')
    await county.goto('/admin/planning')
    await county.locator('summary', { hasText: '发布新的申报批次' }).click()
    await county.getByLabel('名称', { exact: true }).fill(call)
    await county.getByLabel('申报说明').fill('面向全区学校征集初中科学资源包。')
    await county.getByLabel('开始日期').fill(date(-1))
    await county.getByLabel('截止日期').fill(date(30))
    await county.getByLabel('学科课程资源包').check()
    await county.getByLabel(/^申报须补充的内容/).fill('建设方案')
    expect(await seriousFindings(county)).toEqual([])
    await picture(county, '40-issue-call')
    await county.getByRole('button', { name: '发布批次' }).click()
    await county.getByRole('heading', { name: call }).first().waitFor()
    address = new URL(county.url()).pathname
  })

  test('a teacher finds it, applies for a chapter found by its name, and the form folds away', async () => {
    teacher = await as('yunxi.science')
    await teacher
      .locator('section', { has: teacher.locator('#zy-open-calls') })
      .getByText(call)
      .click()
    await teacher.locator('summary', { hasText: '提交申报' }).click()
    await teacher.getByLabel('名称', { exact: true }).fill(work)
    const chapter = teacher.getByLabel(/^章节/)
    await chapter.fill('日地月')
    const offered = teacher.locator('datalist option', { hasText: '日地月' }).first()
    await offered.waitFor({ state: 'attached' })
    await chapter.fill(String(await offered.getAttribute('value')))
    await teacher.getByLabel(/^团队成员/).fill('林见微')
    await teacher.getByLabel('预计发布日期').fill(date(90))
    await teacher.getByLabel('建设方案').fill('五课时，每课一个微课与实验。')
    expect(await seriousFindings(teacher)).toEqual([])
    await picture(teacher, '41-apply', true)
    await teacher.getByRole('button', { name: '申报', exact: true }).click()
    await stands(teacher, '待单位确认')
    expect(await teacher.getByLabel('建设方案').isVisible()).toBe(false)
  })

  test('the school confirms, the county accepts', async () => {
    const school = await as('yunxi.manager')
    await school.goto(address)
    await application(school).getByRole('button', { name: '确认申报' }).click()
    await stands(school, '待采纳')
    await school.context().close()
    await county.reload()
    await application(county).getByRole('button', { name: '采纳', exact: true }).click()
    await stands(county, '已采纳')
  })

  test('the published resource is handed in, checked off and announced; the list is there as a table', async () => {
    await teacher.reload()
    const query = `where[state][equals]=online&where[kind][equals]=resource-packs&where[title][equals]=月相的变化`
    const { docs } = await readAt<{ docs: { identifier: string }[] }>(teacher, `/api/publications?${query}`)
    const identifier = docs[0]?.identifier ?? ''
    expect(identifier).toMatch(/^zj:pack:/)
    await application(teacher)
      .getByLabel(/^已发布的资源/)
      .fill(identifier)
    await application(teacher).getByRole('button', { name: '提交成果' }).click()
    await stands(teacher, '待验收')
    await county.reload()
    await reasoned(application(county), '验收通过', '内容齐全，同意验收。')
    await stands(county, '验收通过')
    await county.locator('summary', { hasText: '公示验收通过的成果' }).click()
    await county.locator('button', { hasText: '公示验收通过的成果' }).click()
    await county.locator('.zy-table').getByRole('rowheader', { name: work }).waitFor()
    expect(await county.getByLabel('公示截止').isVisible()).toBe(false)
    await application(county)
      .getByText(`${date(0)} 起公示`)
      .waitFor()
    await county.getByText('没有尚未公示的验收成果').waitFor()
    await application(county).getByText('日地月的相对运动').waitFor()
    await picture(county, '42-call', true)
    expect(await seriousFindings(county)).toEqual([])
    const link = await county.getByRole('link', { name: '下载表格（CSV）' }).getAttribute('href')
    const table = await county.evaluate(async (from) => (await fetch(from)).text(), String(link))
    expect(table).toContain(work)
    expect(table).toContain(identifier)
  })

  test('coverage says of each chapter how far it is, from the keyboard too, and gives a missing one to a school', async () => {
    await county.goto('/admin/planning/coverage')
    await county.getByRole('button', { name: '科学 七年级上册' }).click()
    await county.locator('h2:focus', { hasText: '科学 七年级上册' }).waitFor()
    const missing = county.locator('.zy-cell--missing').last()
    const chapter = (await missing.getAttribute('aria-label'))?.replace(/ 缺$/, '') ?? ''
    await missing.focus()
    await county.keyboard.press('Enter')
    const dialog = county.getByRole('dialog')
    await dialog.getByLabel(/^查找单位/).fill('云栖谷')
    await dialog
      .getByRole('combobox', { name: '单位', exact: true })
      .selectOption({ label: '杭州市云栖谷实验学校（示例）' })
    await dialog.getByLabel('完成期限').fill(date(120))
    expect(await seriousFindings(county)).toEqual([])
    await picture(county, '43-assign')
    await dialog.getByRole('button', { name: '分配此章节' }).click()
    await dialog.getByRole('status').waitFor()
    await county.keyboard.press('Escape')
    await county.getByRole('button', { name: `${chapter} 已分配` }).waitFor()
    await picture(county, '44-coverage', true)
    expect(await seriousFindings(county)).toEqual([])
  })

  test('a chapter that was given is passed on and taken back by who gave it, with a reason', async () => {
    await county.locator('.zy-cell--assigned').last().click()
    await county.getByRole('dialog').getByRole('link', { name: '杭州市云栖谷实验学校（示例）' }).click()
    await assignment(county, '已分配')
    given = new URL(county.url()).pathname
    expect(await seriousFindings(county)).toEqual([])
    await picture(county, '47-assignment')
    const passing = await opened(county, '转派')
    await passing.getByRole('searchbox').fill('西湖区')
    await passing.getByText('找到 1 个单位').waitFor()
    await passing.getByLabel('转派给').selectOption({ index: 1 })
    await passing.getByText(/改由杭州市西湖区教育资源中心建设/).waitFor()
    await picture(county, '48-pass-on')
    await passing.getByRole('button', { name: '转派', exact: true }).click()
    await county.locator('dd', { hasText: '杭州市西湖区教育资源中心' }).waitFor()
    const taking = await opened(county, '收回分配')
    const button = taking.getByRole('button', { name: '收回分配', exact: true })
    await taking.locator('textarea').fill('改由外区学校建设。')
    expect(await button.isDisabled()).toBe(true)
    await taking.getByLabel('我已了解上述后果').check()
    await button.click()
    await assignment(county, '已收回')
    await county.getByText('改由外区学校建设。').waitFor()
    await picture(county, '49-taken-back', true)
  })

  test('the school declines what it is given anew, from the keyboard alone', async () => {
    const school = await as('yunxi.manager')
    const again = await county.evaluate(giveAgain, { from: given, due: date(60) })
    await school.goto(again)
    await assignment(school, '已分配')
    const keys = new Keyboard(school)
    await keys.press(school.getByRole('button', { name: '退回分配' }))
    const declining = school.locator('.zy-dialog')
    await keys.write(declining.locator('textarea'), '本学期没有任教的教师。')
    await keys.press(declining.getByLabel('我已了解上述后果'), 'Space')
    expect(await seriousFindings(school)).toEqual([])
    await picture(school, '49-decline')
    await keys.press(declining.getByRole('button', { name: '退回分配', exact: true }))
    await assignment(school, '已退回')
    expect([...keys.unseen]).toEqual([])
    expect(await school.getByRole('button', { name: '退回分配' }).count()).toBe(0)
    await school.context().close()
  })

  test('the targets stand beside what was built, by region', async () => {
    await county.goto('/admin/planning/targets')
    const row = county.getByRole('row', { name: /^学科课程资源包/ })
    await row.waitFor()
    expect(await row.getByRole('cell').nth(1).textContent()).toBe('9000')
    expect(Number(await row.getByRole('cell').nth(2).textContent())).toBeGreaterThan(0)
    expect(await row.getByRole('cell').nth(3).textContent()).toBe('<0.1%')
    expect(await county.getByRole('rowheader', { name: '杭州市', exact: true }).count()).toBeGreaterThan(0)
    await picture(county, '45-targets', true)
    expect(await seriousFindings(county)).toEqual([])
  })

  test('on a phone, in the dark and in English its pages fit, can be read, and hold no Chinese word of ours', async () => {
    await onAnEnglishPhoneInTheDark(county)
    for (const [n, path] of [
      '/admin/planning',
      address,
      '/admin/planning/coverage',
      '/admin/planning/targets',
      given,
    ].entries()) {
      await county.goto(path)
      await county.locator('.zy-table, .zy-cards, .zy-facts').first().waitFor()
      const data = await writtenAt(
        county,
        '/api/users/me',
        '/api/calls?depth=0',
        `/api/calls/${address.split('/').at(-1)}/desk`,
        `/api/assignments/${given.split('/').at(-1)}/desk`,
        '/api/regions?limit=100&depth=0&where[level][equals]=city',
        '/api/organisations?limit=100&depth=0',
        '/api/tallies/textbooks?kind=resource-packs',
        '/api/taxonomy-terms?where[vocabulary][in]=stages,subjects&limit=200&depth=0',
      )
      expect(await chineseLeft(county, data)).toEqual([])
      expect(await county.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      expect(await seriousFindings(county)).toEqual([])
      await picture(county, `46-phone-dark-english-${n}`)
    }
  })
})

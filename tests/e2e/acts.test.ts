import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { seriousFindings } from './accessibility'
import { picture, readAt } from './browser'
import { givenCentre } from './given'

/** What schools, administrators and the province do to what is published, to people and to keys, each in its dialog. */
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } }
const dark: BrowserContextOptions = { colorScheme: 'dark' }
const dialog = '.zy-dialog'

const given = givenCentre()
const { as } = given
/** The province's administrator, in the dark. */
let admin: Page

beforeAll(async () => {
  admin = await as('province.admin', dark)
})

/** What is ours to mend on the page; a message that is fading away is pale for its last moment. */
const findings = async (page: Page): Promise<string[]> =>
  (await seriousFindings(page)).filter((one) => !one.includes('toast-title'))

/** The row with this name, from its list. */
async function openRow(page: Page, collection: string, name: string): Promise<void> {
  await page.goto(`/admin/collections/${collection}?search=${encodeURIComponent(name)}`)
  await page.locator('td a', { hasText: name }).first().click()
}

/** Opens the dialog of an act and looks at it: by the rules of accessibility, and once with the eyes of people. */
async function openAct(page: Page, label: string | RegExp, name: string): Promise<Locator> {
  await page.getByRole('button', { name: label, exact: true }).click()
  const opened = page.locator(dialog)
  await opened.waitFor()
  expect(await findings(page)).toEqual([])
  await picture(page, name)
  return opened
}

/** Writes why, says that the consequence is read, and does it; before that its button does nothing. */
async function confirm(opened: Locator, label: string, reason?: string): Promise<void> {
  const button = opened.getByRole('button', { name: label, exact: true })
  expect(await button.isDisabled()).toBe(true)
  if (reason) await opened.locator('textarea').fill(reason)
  await opened.getByLabel('我已了解上述后果').check()
  await button.click()
}

const fits = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

/** The element that has the focus and the first of its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.slice(0, 40)}`)

describe('a school', () => {
  let manager: Page

  test('adopts a published resource; Escape leaves the dialog and the focus returns to its door', async () => {
    manager = await as('qingxi.manager')
    await openRow(manager, 'publications', '月相的变化')
    await manager.getByText('内容与文件').click()
    await manager.locator('.zy-desk-file').first().waitFor()
    expect(await findings(manager)).toEqual([])
    await picture(manager, '59-content', true)
    await manager.getByText('内容与文件').click()
    await openAct(manager, '引入本校', '60-adopt')
    await manager.keyboard.press('Escape')
    await manager.locator(dialog).waitFor({ state: 'detached' })
    expect(await focused(manager)).toBe('BUTTON 引入本校')
    await manager.keyboard.press('Enter')
    const opened = manager.locator(dialog)
    await opened.getByLabel('引入方式').selectOption('固定一版')
    await opened.getByText('一直用选定的一版').waitFor()
    await opened.getByRole('button', { name: '引入本校' }).click()
    await manager.getByText('已引入，待准入').waitFor()
    await manager.waitForFunction(() => document.activeElement?.ariaLabel === '月相的变化')
    await picture(manager, '61-adopted', true)
  })

  test('its principal admits it, on a phone', async () => {
    const principal = await as('qingxi.principal', phone)
    await principal.locator('a.zy-card', { hasText: '已引入，待准入' }).filter({ hasText: '月相的变化' }).click()
    const opened = await openAct(principal, '准入', '62-phone-admit')
    await fits(principal)
    await opened.getByRole('textbox').fill('八年级下学期使用。')
    await opened.getByRole('button', { name: '准入', exact: true }).click()
    await principal.getByText('已准入第 1 版，学生可见').waitFor()
    await fits(principal)
    await picture(principal, '63-phone-admitted', true)
    await principal.context().close()
  })

  test('stops using it, with a reason and after reading what follows', async () => {
    await manager.goto('/admin')
    await manager.locator('a.zy-card', { hasText: '月相的变化' }).first().click()
    await manager.getByRole('button', { name: '停用' }).waitFor()
    expect(await findings(manager)).toEqual([])
    const opened = await openAct(manager, '停用', '64-stop')
    await confirm(opened, '停用', '换用本校教师自制的资源。')
    await manager.getByText('已停用', { exact: true }).waitFor()
    await manager.getByText('经过').click()
    await manager.getByText('换用本校教师自制的资源。').waitFor()
    await manager.context().close()
  })
})

describe('the province', () => {
  test('suspends a resource, sees which schools have answered and which have not, and restores it', async () => {
    await openRow(admin, 'publications', '凸透镜')
    await admin.getByRole('button', { name: '暂停' }).waitFor()
    expect(await findings(admin)).toEqual([])
    await confirm(await openAct(admin, '暂停', '65-dark-suspend'), '暂停', '授权材料待核。')
    await admin.getByText('授权材料待核。').waitFor()
    const school = await as('yunxi.manager')
    await school.getByRole('button', { name: /^确认已停用：.*凸透镜/ }).click()
    await school.getByText('已确认').waitFor()
    await school.context().close()
    const answers = await openAct(admin, /^查看回执/, '66-dark-answers')
    await answers.getByText('已确认 1 所，未确认 1 所').waitFor()
    expect(await answers.locator('tbody tr').allTextContents()).toEqual([
      '淳安县青溪湾中学（示例）未确认',
      expect.stringMatching(/^杭州市云栖谷实验学校（示例）库思齐.*确认$/),
    ])
    await admin.keyboard.press('Escape')
    const restore = await openAct(admin, '恢复', '67-dark-restore')
    await restore.locator('textarea').fill('授权材料已核。')
    await restore.getByRole('button', { name: '恢复', exact: true }).click()
    await admin.locator('.zy-tag', { hasText: '在用' }).waitFor()
  })

  test('withdraws nothing before it has read what follows, and recalls one file wherever it is named', async () => {
    const withdraw = await openAct(admin, '出库', '68-dark-withdraw')
    await withdraw.locator('textarea').fill('只看一看。')
    expect(await withdraw.getByRole('button', { name: '出库', exact: true }).isDisabled()).toBe(true)
    await admin.keyboard.press('Escape')
    const recall = await openAct(admin, '召回', '69-dark-recall')
    await recall.getByLabel('召回什么').selectOption('一个文件')
    await recall.getByText('凡含有此文件的资源').waitFor()
    await recall.getByLabel('哪个文件').selectOption({ index: 1 })
    await confirm(recall, '召回', '图片未经授权。')
    await admin.locator('.zy-tag', { hasText: '已召回' }).waitFor()
    await admin.getByText('图片未经授权。').waitFor()
    await picture(admin, '70-dark-recalled', true)
  })
})

describe('people', () => {
  test('are transferred: the page says what ends and what moves, and the account follows', async () => {
    await openRow(admin, 'users', '文若水')
    const opened = await openAct(admin, '调动', '71-dark-transfer')
    await opened.getByRole('searchbox').fill('青溪湾')
    await opened.getByText('找到 1 个单位').waitFor()
    await opened.getByLabel('调入的单位').selectOption({ index: 1 })
    await opened
      .getByText(/在杭州市云栖谷实验学校.*的角色（教师）立即终止，在淳安县青溪湾中学.*的角色是：教师/)
      .waitFor()
    await picture(admin, '72-dark-transfer-filled')
    await confirm(opened, '调动')
    await admin.locator('#field-memberships').getByText('青溪湾中学').waitFor()
  })

  test('are stood in for while they are away, which can end early', async () => {
    await openRow(admin, 'users', '苏堤春')
    const opened = await openAct(admin, '请假代理', '73-dark-leave')
    await opened.getByLabel('代理人的用户名').fill('yunxi.reviewer')
    await opened.getByLabel('审核员').check()
    await opened.getByLabel('开始日期').fill(dayAhead(0))
    await opened.getByLabel(/^结束日期/).fill(dayAhead(20))
    await opened.getByLabel(/^原因/).fill('产假')
    await opened.getByRole('button', { name: '委托' }).click()
    const line = opened.locator('.zy-people li', { hasText: '谷慎行代苏堤春行审核员' })
    await line.getByText('生效中').waitFor()
    await picture(admin, '74-dark-leave-given')
    await line.getByText('提前结束').first().click()
    await line.getByRole('button', { name: '提前结束 谷慎行' }).click()
    await line.getByText('已提前结束').waitFor()
    await openRow(admin, 'organisations', '杭州市西湖区教育资源中心')
    const here = await openAct(admin, '委托代理', '75-dark-delegations')
    await here.getByText('谷慎行代苏堤春行审核员').waitFor()
    await admin.keyboard.press('Escape')
  })
})

describe('an organisation', () => {
  /** An alliance and two schools that are about to go, entered as the administrator's own machine would. */
  const made = [
    { code: 'A339009', name: '湖山教共体（示例）', kind: 'alliance', level: 'school' },
    { code: '3133900108', name: '湖山小学（示例）', kind: 'school', level: 'school' },
    { code: '3133900109', name: '山湖小学（示例）', kind: 'school', level: 'school' },
  ]
  const isActive = async (code: string) => {
    const query = `where[code][equals]=${code}&depth=0`
    const { docs } = await readAt<{ docs: { active: boolean }[] }>(admin, `/api/organisations?${query}`)
    return docs[0]?.active
  }
  beforeAll(async () => {
    const parent = (
      await readAt<{ docs: { id: string }[] }>(admin, '/api/organisations?where[code][equals]=330106&depth=0')
    ).docs[0]?.id
    for (const one of made)
      expect(await admin.evaluate(createOrganisation, { ...one, parent: String(parent) })).toBe(201)
  })

  test('that is an alliance takes a school in, found by its name, and lets it go', async () => {
    await openRow(admin, 'organisations', '湖山教共体')
    const members = await openAct(admin, '教共体', '78-dark-alliance')
    await members.getByRole('searchbox').fill('云栖谷')
    await members.getByText('找到 1 个单位').waitFor()
    await members.getByRole('combobox', { name: '学校', exact: true }).selectOption({ index: 1 })
    await members.getByLabel('身份').selectOption({ label: '牵头校' })
    await grounded(members, '加入学校', '西教〔2026〕5 号')
    const school = members.locator('tbody', { hasText: '云栖谷' })
    await school.getByText('在册').waitFor()
    await grounded(school, '办理退出', '协议期满')
    await members
      .locator('tbody td', { hasText: dayAhead(0) })
      .nth(1)
      .waitFor()
    expect(await findings(admin)).toEqual([])
    await picture(admin, '79-dark-alliance-ended')
  })

  test('is merged into another, found by its name, once what follows was looked at', async () => {
    await openRow(admin, 'organisations', '山湖小学')
    const life = await openAct(admin, '单位变更', '79-dark-life')
    await life.locator('summary', { hasText: '并入其他单位' }).click()
    await life.getByRole('searchbox').fill('湖山小学')
    await life.getByText('找到 1 个单位').waitFor()
    await life.getByLabel('并入的单位').selectOption({ index: 1 })
    await life.getByRole('button', { name: '查看影响' }).click()
    await life.getByText(/任职 0 人/).waitFor()
    await life.getByLabel(/^依据/).last().fill('西教〔2026〕9 号')
    expect(await findings(admin)).toEqual([])
    await picture(admin, '79-dark-merge')
    await life.getByRole('button', { name: '并入其他单位' }).click()
    await life.waitFor({ state: 'detached' })
    expect(await isActive('3133900109')).toBe(false)
  })

  test('is closed on a phone, and can be opened again', async () => {
    await openRow(admin, 'organisations', '湖山小学')
    await admin.setViewportSize(phone.viewport as { width: number; height: number })
    const life = await openAct(admin, '单位变更', '79-dark-phone-life')
    await life.locator('summary', { hasText: '关闭单位' }).click()
    await life.getByRole('button', { name: '查看影响' }).click()
    await life.getByText(/任职 0 人/).waitFor()
    await life.getByLabel(/^依据/).last().fill('西教〔2026〕10 号')
    await fits(admin)
    expect(await findings(admin)).toEqual([])
    await picture(admin, '79-dark-phone-close')
    await life.getByRole('button', { name: '关闭单位' }).click()
    await life.waitFor({ state: 'detached' })
    expect(await isActive('3133900108')).toBe(false)
    const again = await openAct(admin, '单位变更', '79-dark-phone-closed')
    await again.locator('summary', { hasText: '恢复单位' }).waitFor()
    await admin.keyboard.press('Escape')
    await admin.setViewportSize({ width: 1440, height: 1000 })
  })
})

describe('the key of a platform', () => {
  const answers = async (secret: string) =>
    (await fetch(`${given.url}/api/resource-packs`, { headers: { authorization: `Bearer ${secret}` } })).status
  const shown = async (opened: Locator) => String(await opened.locator('.zy-secret').textContent())

  test('is shown once when the platform is made, and once more when it is given another', async () => {
    const page = await as('province.admin', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto('/admin/collections/api-clients/create')
    await page.locator('#field-name').fill('省平台（浏览器测试）')
    await pick(page, 'organisation', '浙江省数字教育资源中心')
    await pick(page, 'scopes', '读取本单位的草稿与文件')
    await page.locator('#action-save').click()
    const opened = page.locator(dialog)
    await opened.waitFor()
    const first = await shown(opened)
    expect(await answers(first)).toBe(200)
    await opened.getByRole('button', { name: '复制' }).click()
    await opened.getByText('已复制。').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first)
    expect(await findings(page)).toEqual([])
    await picture(page, '76-key')
    await opened.getByRole('button', { name: '已保存，关闭' }).click()
    await page.getByRole('button', { name: '更换密钥' }).waitFor()
    expect(await page.content()).not.toContain(first)
    await confirm(await openAct(page, '更换密钥', '77-rotate'), '更换密钥')
    await opened.locator('.zy-secret').waitFor()
    const second = await shown(opened)
    expect([await answers(first), await answers(second)]).toEqual([401, 200])
    await opened.getByRole('button', { name: '已保存，关闭' }).click()
    await page.context().close()
  })
})

/** The day so many days from today in China, as a date input takes it. */
const dayAhead = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

/** One of Payload's selects, found by typing. */
async function pick(page: Page, path: string, label: string): Promise<void> {
  await page.locator(`#field-${path} .rs__control input`).fill(label)
  await page.locator('.rs__option', { hasText: label }).first().click()
}

/** An act that wants its grounds, folded away until it is wanted. */
async function grounded(at: Locator, label: string, grounds: string): Promise<void> {
  await at.locator('summary', { hasText: label }).click()
  await at.locator('details[open] textarea').fill(grounds)
  await at.getByRole('button', { name: label, exact: true }).click()
}

/** Runs in the page: enters an organisation; answers the status. */
async function createOrganisation(values: Record<string, string>): Promise<number> {
  const headers = { 'Content-Type': 'application/json' }
  return (await fetch('/api/organisations', { method: 'POST', headers, body: JSON.stringify(values) })).status
}

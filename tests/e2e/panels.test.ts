import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { seriousFindings } from './accessibility'
import { onAnEnglishPhoneInTheDark, picture, readAt } from './browser'
import { fill, openTab, save } from './form'
import { givenCentre } from './given'
import { chineseLeft, writtenAt } from './language'

/** What a team does beside the form, and what people of every office find on their first page. */
const { as } = givenCentre()
/** Who owns the pack, and who is invited from another school. */
let owner: Page
let guest: Page
/** `/resource-packs/<id>`. */
let pack: string

interface Pack {
  number: string
  revision: number
  general: { summary: string }
  lessons: { title: string; files: { title: string; asset: string }[] }[]
  deletedAt?: string | null
}

const stored = (page: Page) => readAt<Pack>(page, `/api${pack}?depth=0&trash=true`)
const open = (page: Page) => page.goto(`/admin/collections${pack}`)

/** Opens a panel by its door and looks at it. */
async function panel(page: Page, door: RegExp | string, name: string): Promise<Locator> {
  await page.locator('.zy-controls').getByRole('button', { name: door }).click()
  const opened = page.locator('.zy-dialog')
  await opened.waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await picture(page, name)
  return opened
}

beforeAll(async () => {
  owner = await as('yunxi.science')
})

describe('a team', () => {
  test('is made by its owner: one from another school to edit, one to comment', async () => {
    await owner.locator('a.zy-card', { hasText: '水到哪里去了' }).click()
    await owner.locator('.zy-standing').waitFor()
    pack = new URL(owner.url()).pathname.replace('/admin/collections', '')
    const team = await panel(owner, /^团队/, '90-team')
    for (const [username, role] of [
      ['qingxi.it', '可编辑'],
      ['yunxi.maths', '可评议'],
    ] as const) {
      await team.getByLabel('用户名').fill(username)
      await team.getByRole('combobox', { name: '角色' }).selectOption({ label: role })
      await team.getByRole('button', { name: '邀请' }).click()
      await team
        .locator('.zy-people li', { hasText: `@${username}` })
        .locator('.zy-tag', { hasText: role })
        .waitFor()
    }
    await picture(owner, '91-team-invited')
    await owner.keyboard.press('Escape')
    await owner.getByRole('button', { name: '团队 3 人' }).waitFor()
  })

  test('somebody of another school sees its files, adds one of their own, and says what they think', async () => {
    guest = await as('qingxi.it')
    await open(guest)
    await openTab(guest, '课时')
    const files = guest.locator('#field-lessons .zy-file')
    await files.locator('.zy-file__stored a').first().waitFor()
    expect(await guest.locator('.zy-file .zy-bad').count()).toBe(0)
    const before = await files.count()
    const address = String(await files.locator('.zy-file__stored a').first().getAttribute('href'))
    expect(await guest.evaluate(async (from) => (await fetch(from)).status, address)).toBe(200)
    await guest
      .locator('#field-lessons .zy-files input[type=file]:not([webkitdirectory])')
      .first()
      .setInputFiles({ name: '观察记录.csv', mimeType: 'text/csv', buffer: Buffer.from('日期,水位\n周一,12\n') })
    await files.nth(before).waitFor()
    await save(guest)
    const comments = await panel(guest, /^评议/, '92-comments')
    await comments.getByLabel('关于').selectOption({ label: '通用 › 摘要' })
    await comments.getByRole('textbox').last().fill('摘要里可以写明适用年级。')
    await comments.getByRole('button', { name: '发布' }).last().click()
    await comments.getByText('摘要里可以写明适用年级。').waitFor()
    await guest.context().close()
  })

  test('the owner sees the new file and the remark, answers it and marks it as dealt with', async () => {
    await owner.reload()
    await openTab(owner, '课时')
    const theirs = owner.locator('.zy-file__stored a', { hasText: '观察记录.csv' })
    const address = String(await theirs.getAttribute('href'))
    expect(await owner.evaluate(async (from) => (await fetch(from)).status, address)).toBe(200)
    const comments = await panel(owner, '评议 1', '93-remark')
    const thread = comments.locator('.zy-thread', { hasText: '通用 › 摘要' })
    await thread.locator('summary').click()
    await thread.getByRole('textbox').fill('已补。')
    await thread.getByRole('button', { name: '发布' }).click()
    await thread.getByText('已补。').waitFor()
    await thread.getByRole('button', { name: /^标为已解决/ }).click()
    await comments.getByText('已解决 1 条').click()
    await comments.getByText('已由 林见微 解决').waitFor()
    await picture(owner, '94-resolved')
    await owner.keyboard.press('Escape')
  })
})

describe('what is kept', () => {
  test('versions stand beside each other, and an earlier one comes back as a new one', async () => {
    const before = await stored(owner)
    await openTab(owner, '通用')
    await fill(owner, 'general.summary', '改过头的摘要。')
    await save(owner)
    await owner.reload()
    const versions = await panel(owner, '历史版本', '95-versions')
    await versions.locator('tbody tr', { hasText: '摘要' }).waitFor()
    expect(await versions.locator('tbody tr').count()).toBe(1)
    await picture(owner, '96-versions-compared')
    await versions.getByRole('button', { name: /^恢复为版本甲/ }).click()
    await versions.waitFor({ state: 'detached' })
    await owner.locator('.zy-standing').waitFor()
    const now = await stored(owner)
    expect(now.general.summary).toBe(before.general.summary)
    expect(now.revision).toBe(before.revision + 2)
  })

  test('a lesson of another pack comes over with its files', async () => {
    const before = await stored(owner)
    const other = await panel(owner, '从其他资源复制', '97-copy-from')
    await other.getByLabel(/^查找资源/).fill('月相')
    await other
      .getByRole('combobox', { name: '资源', exact: true })
      .locator('option', { hasText: '月相的变化' })
      .waitFor({ state: 'attached' })
    await other.getByLabel(/月相是怎样形成的/).check()
    await picture(owner, '98-copy-chosen')
    await other.getByRole('button', { name: '复制所选 1 项' }).click()
    await other.waitFor({ state: 'detached' })
    await owner.locator('.zy-standing').waitFor()
    const { lessons } = await stored(owner)
    expect(lessons.map(({ title }) => title)).toEqual([...before.lessons.map(({ title }) => title), '月相是怎样形成的'])
    expect(lessons.at(-1)?.files.length).toBeGreaterThan(0)
  })

  test('a pack goes into the trash and comes out of it as it was', async () => {
    const before = await stored(owner)
    await owner.locator('.doc-controls__popup .popup-button').click()
    await owner.locator('#action-delete').click()
    await picture(owner, '99-to-the-trash')
    expect(await seriousFindings(owner)).toEqual([])
    await owner.locator('#confirm-action:visible').click()
    await owner.waitForURL(/resource-packs(\?|$)/)
    expect((await stored(owner)).deletedAt).toMatch(/^20/)
    await owner.goto('/admin/collections/resource-packs/trash')
    await owner.locator('td a', { hasText: before.number }).click()
    const back = owner.getByRole('button', { name: '移出回收站' })
    await back.waitFor()
    expect(await seriousFindings(owner)).toEqual([])
    await picture(owner, '99-in-the-trash')
    await back.click()
    await owner.locator('.zy-standing').waitFor()
    const now = await stored(owner)
    expect(now.deletedAt ?? null).toBeNull()
    expect(now.lessons).toEqual(before.lessons)
  })
})

describe('the first page', () => {
  test('leads to the lists that people ask for often', async () => {
    await owner.goto('/admin')
    await owner.getByRole('link', { name: '我送审的', exact: true }).click()
    await owner.waitForURL(/submittedBy/)
    const row = owner.getByRole('row', { name: /月相的变化.*审核中/ })
    expect(await row.textContent()).toMatch(/学科课程资源包.*2026年/)
    await picture(owner, '100-ready-list')
    expect(await seriousFindings(owner)).toEqual([])
    await owner.context().close()
  })

  test('tells the operator how the centre stands, and nobody’s name', async () => {
    const operator = await as('province.operator')
    await operator.getByRole('heading', { name: '后台待办' }).waitFor()
    const services = operator.locator('section', { has: operator.locator('#zy-parts') })
    await services
      .getByRole('row', { name: /变更日志/ })
      .getByText('正常')
      .waitFor()
    const waiting = operator.locator('section', { has: operator.locator('#zy-unsigned') })
    await waiting.getByRole('row', { name: /云栖谷/ }).waitFor()
    await picture(operator, '101-operator', true)
    expect(await seriousFindings(operator)).toEqual([])
    await onAnEnglishPhoneInTheDark(operator)
    await operator.getByRole('heading', { name: 'Waiting in the background' }).waitFor()
    const data = await writtenAt(operator, '/api/users/me', '/api/intents/standing')
    expect(await chineseLeft(operator, data)).toEqual([])
    expect(await operator.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await picture(operator, '102-operator-phone-dark-english', true)
    await operator.context().close()
  })

  test.each(['province.security', 'province.auditor', 'province.chair'])(
    'of %s has a way to what they do, and no serious finding',
    async (username) => {
      const page = await as(username)
      expect(await page.locator('.zy-dash section').count()).toBeGreaterThan(0)
      expect(await seriousFindings(page)).toEqual([])
      await picture(page, `103-${username}`, true)
      await page.context().close()
    },
  )
})

describe('an organisation', () => {
  test('gets another name with its grounds; what closing it would mean is shown and not done', async () => {
    const admin = await as('province.admin')
    await admin.goto(`/admin/collections/organisations?search=${encodeURIComponent('青溪湾')}`)
    await admin.locator('td a', { hasText: '青溪湾' }).first().click()
    await admin.getByRole('button', { name: '单位变更' }).click()
    const dialog = admin.locator('.zy-dialog')
    await dialog.locator('summary', { hasText: '关闭单位' }).click()
    await dialog.getByRole('button', { name: '查看影响' }).click()
    await dialog.getByText(/任职 \d+ 人/).waitFor()
    expect(await seriousFindings(admin)).toEqual([])
    await picture(admin, '104-close-seen')
    await dialog.locator('summary', { hasText: '更名' }).click()
    await dialog.getByLabel('新名称').fill('淳安县青溪湾初级中学（示例）')
    await dialog.getByLabel('依据（文号、原因）').first().fill('淳教〔2026〕8 号')
    await dialog.getByRole('button', { name: '更名', exact: true }).click()
    await admin.getByRole('heading', { name: '淳安县青溪湾初级中学（示例）' }).first().waitFor()
    await picture(admin, '105-renamed')
    const query = 'where[name][contains]=青溪湾初级中学&depth=0'
    const { docs } = await readAt<{ docs: { active: boolean }[] }>(admin, `/api/organisations?${query}`)
    expect(docs.map(({ active }) => active)).toEqual([true])
    await admin.context().close()
  })
})

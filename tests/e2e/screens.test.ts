import { describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { seriousFindings } from './accessibility'
import { picture } from './browser'
import { dragFolder, lessonFolder } from './folder'
import { openTab } from './form'
import { givenCentre } from './given'
import { chineseLeft, writtenAt } from './language'
import { makePackByKeyboard, submitByKeyboard } from './packByKeyboard'

const { as } = givenCentre()

/** Opens the card with this title from the first page. */
async function open(page: Page, title: string, shows: string): Promise<void> {
  await page.goto('/admin')
  await page.locator('a.zy-card', { hasText: title }).click()
  await page.locator(shows).waitFor()
}
const openForm = (page: Page) => open(page, '水到哪里去了', '.zy-standing')
const openDesk = (page: Page) => open(page, '月相的变化', '.zy-desk__head')

describe('a folder', () => {
  test('dragged onto a lesson brings its files from all its depths, each in its role, and no leftovers of programs', async () => {
    const page = await as('yunxi.science')
    await openForm(page)
    await openTab(page, '课时')
    const files = page.locator('#field-lessons .zy-file')
    await files.nth(4).waitFor()
    await dragFolder(page, lessonFolder(), page.locator('.zy-drop').first())
    await files.nth(8).waitFor()
    const arrived = await files.evaluateAll((rows) =>
      rows.slice(5).map((row) => {
        const [role, title] = [row.querySelector('select'), row.querySelector('input')]
        return `${role?.selectedOptions[0]?.textContent} ${title?.value}`
      }),
    )
    expect(arrived.toSorted()).toEqual(
      ['微课 微课', '课件 课件', '学习任务单 学习任务单', '课后练习 课后练习'].toSorted(),
    )
    expect(await page.locator('.zy-upload--failed').count()).toBe(0)
    await picture(page, '20-folder')
    await page.context().close()
  })
})

describe('without a mouse', () => {
  test('a pack is made and submitted, and the focus is seen at every step', async () => {
    const page = await as('yunxi.maths')
    const keys = await makePackByKeyboard(page, '一次函数（键盘）')
    await picture(page, '21-keyboard-form')
    await submitByKeyboard(keys)
    await page.locator('.zy-standing', { hasText: '云栖谷' }).waitFor()
    expect([...keys.unseen]).toEqual([])
    await page.context().close()
  })
})

describe('in English', () => {
  test('the teacher who switches the language finds no Chinese label on the first page, the form and its dialogs', async () => {
    const page = await as('yunxi.science')
    await page.goto('/admin/account')
    await page.locator('.payload-settings__language .rs__control').click()
    await page.locator('.rs__option', { hasText: 'English' }).click()
    await page.locator('html[lang=en]').waitFor()
    await page.goto('/admin')
    const data = await writtenAt(
      page,
      '/api/users/me',
      '/api/resource-packs?depth=2',
      '/api/cases',
      '/api/organisations?limit=100',
      '/api/assets?limit=100',
    )
    expect(await chineseLeft(page, data)).toEqual([])
    await picture(page, '22-english-dashboard')
    await openForm(page)
    for (const tab of await page.locator('.tabs-field__tab-button').all()) {
      await tab.click()
      await page.waitForTimeout(300)
      expect(await chineseLeft(page, data)).toEqual([])
    }
    for (const door of ['.zy-standing', '.zy-controls .zy-button--main']) {
      await page.locator(door).click()
      await page.locator('.zy-dialog').waitFor()
      expect(await chineseLeft(page, data)).toEqual([])
      await picture(page, `23-english${door.includes('standing') ? '-progress' : '-submit'}`)
      await page.keyboard.press('Escape')
    }
    await page.context().close()
  })

  test('the reviewer with an English browser finds none on the first page and the desk', async () => {
    const page = await as('yunxi.reviewer', { locale: 'en-GB' })
    const data = await writtenAt(page, '/api/users/me', '/api/cases', '/api/organisations?limit=100')
    expect(await chineseLeft(page, data)).toEqual([])
    await openDesk(page)
    const id = new URL(page.url()).pathname.split('/').at(-1)
    const content = await writtenAt(page, `/api/cases/${id}/desk`)
    expect(await chineseLeft(page, [...content, ...data])).toEqual([])
    await picture(page, '24-english-desk', true)
    await page.context().close()
  })
})

describe('in the dark', () => {
  test('first page, form, dialog and desk can be read', async () => {
    const teacher = await as('yunxi.science', { colorScheme: 'dark' })
    expect(await teacher.locator('html').getAttribute('data-theme')).toBe('dark')
    await picture(teacher, '25-dark-dashboard')
    expect(await seriousFindings(teacher)).toEqual([])
    await openForm(teacher)
    await openTab(teacher, '课时')
    await teacher.locator('.zy-file').first().waitFor()
    await picture(teacher, '26-dark-form')
    await teacher.locator('.zy-controls .zy-button--main').click()
    await teacher.locator('.zy-dialog').waitFor()
    await picture(teacher, '27-dark-dialog')
    expect(await seriousFindings(teacher)).toEqual([])
    const reviewer = await as('yunxi.reviewer', { colorScheme: 'dark' })
    await openDesk(reviewer)
    await picture(reviewer, '28-dark-desk')
    expect(await seriousFindings(reviewer)).toEqual([])
    for (const page of [teacher, reviewer]) await page.context().close()
  })
})

describe('on a phone', () => {
  test('first page, form and desk fit the width, and every door can be reached', async () => {
    const phone = { viewport: { width: 390, height: 844 } }
    const teacher = await as('yunxi.science', phone)
    await fits(teacher)
    await picture(teacher, '29-phone-dashboard')
    await openForm(teacher)
    await fits(teacher)
    for (const door of ['.zy-standing', '.zy-controls .zy-button--main', '#action-save']) {
      const box = await teacher.locator(door).boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
    }
    await picture(teacher, '30-phone-form')
    await teacher.locator('.zy-controls .zy-button--main').click()
    await teacher.locator('.zy-dialog').waitFor()
    await fits(teacher)
    await picture(teacher, '31-phone-submit')
    const reviewer = await as('yunxi.reviewer', phone)
    await openDesk(reviewer)
    await fits(reviewer)
    await picture(reviewer, '32-phone-desk', true)
    for (const page of [teacher, reviewer]) await page.context().close()
  })

  /** Nothing hangs out at the right. */
  const fits = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

describe('an order to the school', () => {
  test('is confirmed by a person of it with one button, and is gone from the first page', async () => {
    const page = await as('zjw.manager')
    const orders = page.locator('section', { has: page.locator('#zy-orders') })
    await picture(page, '33-recall')
    await orders.getByRole('button', { name: '确认已停用：酸碱中和滴定' }).click()
    await orders.getByText('已确认').waitFor()
    await picture(page, '34-acknowledged')
    await page.reload()
    await orders.getByText('没有需要确认的召回。').waitFor()
    await page.context().close()
  })
})

describe('when nothing or nobody answers', () => {
  test('an empty first page says so, and a desk that cannot be read says what to do and tries again', async () => {
    const idle = await as('chunan.reviewer')
    await idle.getByText('没有待审核的送审件。').waitFor()
    await idle.context().close()
    const page = await as('yunxi.reviewer')
    await page.route('**/api/cases/*/desk', (route) => route.abort())
    await page.locator('a.zy-card', { hasText: '月相的变化' }).click()
    await page.getByRole('alert').getByText('没有收到服务器的回答').waitFor()
    await picture(page, '35-no-answer')
    await page.unroute('**/api/cases/*/desk')
    await page.getByRole('button', { name: '重试' }).click()
    await page.locator('.zy-desk__head').waitFor()
    await page.context().close()
  })
})

describe('by the rules of accessibility', () => {
  test('first page, every tab of the form, its dialogs and the desk have no serious finding of ours', async () => {
    const found: string[] = []
    const look = async (page: Page, where: string) => {
      for (const finding of await seriousFindings(page)) found.push(`${where}: ${finding}`)
    }
    const teacher = await as('yunxi.science')
    await look(teacher, 'first page')
    await openForm(teacher)
    for (const tab of await teacher.locator('.tabs-field__tab-button').all()) {
      await tab.click()
      await teacher.waitForTimeout(500)
      await look(teacher, (await tab.textContent()) ?? 'tab')
    }
    for (const door of ['.zy-standing', '.zy-controls .zy-button--main']) {
      await teacher.locator(door).click()
      await teacher.locator('.zy-dialog').waitFor()
      await look(teacher, door)
      await teacher.keyboard.press('Escape')
    }
    const reviewer = await as('yunxi.reviewer')
    await look(reviewer, "reviewer's first page")
    await openDesk(reviewer)
    await look(reviewer, 'desk')
    expect(found).toEqual([])
    for (const page of [teacher, reviewer]) await page.context().close()
  })
})

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { Keyboard } from './keyboard'
import { newRow } from './newRow'

const files = join(import.meta.dirname, '..', '..', 'seed', 'files', 'linear')

/** A teacher makes a pack from the first page, fills it and saves it, with Tab, Enter and letters alone. */
export async function makePackByKeyboard(page: Page, title: string): Promise<Keyboard> {
  // What fades in is judged by how it ends.
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: '* { transition: none !important }' }),
      )
    })
  })
  await page.goto('/admin')
  const keys = new Keyboard(page)
  await keys.press(page.locator('a[href$="/resource-packs/create"]'))
  await page.locator('#field-general__title').waitFor()
  await describeIt(keys, title)
  await addLesson(keys)
  await keys.press(page.locator('#action-save'))
  await page.waitForURL(/resource-packs\/(?!create)\w+/)
  await page.locator('.zy-standing').waitFor()
  return keys
}

async function describeIt(keys: Keyboard, title: string): Promise<void> {
  const { page } = keys
  const field = (path: string) => page.locator(`#field-${path.replaceAll('.', '__')}`)
  const tab = (name: string) =>
    keys.press(page.locator('.tabs-field__tab-button', { hasText: name }), 'Enter', { back: true })
  await keys.write(field('general.title'), title)
  await keys.write(field('general.summary'), '从一张车票出发认识一次函数的图象。')
  await keys.to(page.locator('.field-general__keywords input'))
  for (const word of ['一次函数', '图象', '斜率']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
  }
  await keys.choose(page.locator('#field-scope input'), '本校')
  await keys.write(field('builtYear'), '2026')
  await tab('教育')
  for (const [label, name] of [
    ['学段', '初中'],
    ['学科', '数学'],
    ['教材版本', '浙教版'],
    ['年级', '八年级'],
    ['册次', '上册'],
    ['章节', '一次函数'],
  ] as const)
    await keys.choose(page.getByLabel(label, { exact: true }), name)
  await tab('权利')
  await keys.choose(page.locator('#field-rights__licence input'), 'CC BY-NC 4.0')
  await keys.write(field('rights.holder'), '方求真')
  await keys.choose(page.locator('#field-rights__aigc input'), '不含')
  await tab('生存期')
  const author = field('lifecycle.contributors.0.name')
  await newRow(() => keys.press(page.locator('#field-lifecycle__contributors .array-field__add-row')), author)
  await keys.write(author, '方求真')
  await tab('课时')
}

async function addLesson(keys: Keyboard): Promise<void> {
  const { page } = keys
  const lesson = page.locator('#field-lessons__0__title')
  await newRow(() => keys.press(page.locator('#field-lessons .array-field__add-row').first()), lesson)
  await keys.write(lesson, '一次函数的图象')
  const chooser = page.waitForEvent('filechooser')
  await keys.press(page.locator('.zy-drop button', { hasText: '选择文件夹' }).first())
  await (await chooser).setFiles(files)
  await page.locator('.zy-file').first().waitFor()
  await page.locator('.zy-upload').first().waitFor({ state: 'detached' })
}

/** Answers the self-check, signs and sends. */
export async function submitByKeyboard(keys: Keyboard): Promise<void> {
  const { page } = keys
  await keys.press(page.locator('.zy-controls .zy-button--main'), 'Space')
  const dialog = page.locator('.zy-dialog')
  await dialog.waitFor()
  const groups = dialog.locator('.zy-checklist h4 .zy-link')
  for (let left = await groups.count(); left > 0; left -= 1) await keys.press(groups.first())
  await keys.press(dialog.locator('.zy-check input'), 'Space')
  await keys.press(dialog.locator('.zy-button--main'))
  await dialog.waitFor({ state: 'detached' })
}

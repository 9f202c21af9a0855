import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { addWords, choose, chooseCode, fill, openTab, save } from './form'
import { newRow } from './newRow'

const files = join(import.meta.dirname, '..', '..', 'seed', 'files', 'lens')

/** The five files of a real lesson, and what the field takes each for. */
export const lesson = ['video.mp4', 'courseware.pptx', 'plan.docx', 'task.pdf', 'exercises.pdf']
export const lessonRoles = ['微课', '课件', '教学设计', '学习任务单', '课后练习']

/** A teacher writes down what a new pack is; stays on its page. */
export async function describePack(page: Page, title: string): Promise<void> {
  await page.goto('/admin/collections/resource-packs/create')
  await fill(page, 'general.title', title)
  await fill(page, 'general.summary', '用光具座找出成像规律，会画光路图，能解释放大镜、投影仪和照相机。')
  await addWords(page, 'general.keywords', ['凸透镜', '实像', '虚像'])
  await fill(page, 'builtYear', '2026')
  await choose(page, 'scope', '全省')
  await openTab(page, '教育')
  await chooseCode(page, '学段', '初中')
  await chooseCode(page, '学科', '科学')
  await chooseCode(page, '教材版本', '浙教版')
  await chooseCode(page, '年级', '七年级')
  await chooseCode(page, '册次', '上册')
  await chooseCode(page, '章节', '科学测量')
  await openTab(page, '权利')
  await choose(page, 'rights.licence', 'CC BY-NC 4.0')
  await fill(page, 'rights.holder', '林见微')
  await choose(page, 'rights.aigc', '不含')
  await openTab(page, '生存期')
  const author = page.locator('#field-lifecycle__contributors__0__name')
  await newRow(() => page.locator('#field-lifecycle__contributors .array-field__add-row').click(), author)
  await fill(page, 'lifecycle.contributors.0.name', '林见微')
  await save(page)
  await page.waitForURL(/resource-packs\/(?!create)\w+/)
}

/** Adds a lesson with its five files. */
export async function addLesson(page: Page, title: string): Promise<void> {
  await openTab(page, '课时')
  const lessons = page.locator('#field-lessons .array-field__add-row').first()
  await newRow(() => lessons.click(), page.locator('#field-lessons__0__title'))
  await fill(page, 'lessons.0.title', title)
  await dropFiles(page, lesson)
  await page
    .locator('.zy-file')
    .nth(lesson.length - 1)
    .waitFor()
}

/** Hands files to the first place for files on the page. */
const dropFiles = (page: Page, names: readonly string[]) =>
  page
    .locator('.zy-files input[type=file]:not([webkitdirectory])')
    .first()
    .setInputFiles(names.map((name) => join(files, name)))

/** Opens the dialog, answers every item, signs, sends. */
export async function submitPack(page: Page, mended: Record<string, string> = {}): Promise<void> {
  await page.locator('.zy-controls .zy-button--main').click()
  const dialog = page.locator('.zy-dialog')
  for (const [item, answer] of Object.entries(mended))
    await dialog.locator('.zy-label', { hasText: item }).locator('textarea').fill(answer)
  await answerAll(page)
  await dialog.locator('.zy-check input').check()
}

export const sendSubmission = async (page: Page): Promise<void> => {
  await page.locator('.zy-dialog .zy-button--main').click()
  await page.locator('.zy-dialog').waitFor({ state: 'detached' })
}

/** Every dimension of the checklist in order. */
export async function answerAll(page: Page): Promise<void> {
  const groups = page.locator('.zy-checklist h4 .zy-link')
  for (let left = await groups.count(); left > 0; left -= 1) await groups.first().click()
}

import { describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { addLesson, describePack, lesson, lessonRoles, sendSubmission, submitPack } from './author'
import { picture } from './browser'
import { addWords, choose, fill, openTab, save } from './form'
import { givenCentre } from './given'
import { decide, giveBack, openTask, pass } from './reviewer'

const title = '凸透镜成像（浏览器测试）'
const given = givenCentre()
const { as } = given
let teacher: Page
let school: Page

describe('a lesson goes through the centre in the browser', () => {
  test('visitors find the doors on the first page, in the language they choose', async () => {
    const context = await given.browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 760 } })
    const page = await context.newPage()
    await page.goto(given.url)
    expect(await page.locator('h1').textContent()).toBe('浙江省数字教育资源中心')
    await picture(page, '01-portal')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Zhejiang Digital Education Resource Centre' }).waitFor()
    await context.close()
  })

  test('the teacher sees own works and where each stands', async () => {
    teacher = await as('yunxi.science')
    expect(await teacher.locator('#zy-works').textContent()).toContain('我的作品')
    await picture(teacher, '02-dashboard-author')
  })

  test('describes a new pack; the meter says what is missing and leads there', async () => {
    await describePack(teacher, title)
    await teacher.locator('.zy-standing').click()
    const missing = teacher.locator('.zy-places button', { hasText: '至少添加 1 课' })
    await missing.waitFor()
    await picture(teacher, '03-what-is-missing')
    await missing.click()
    await teacher.locator('#field-lessons').waitFor()
  })

  test('adds the five files of a lesson; each is put into its role', async () => {
    await addLesson(teacher, '凸透镜成像的规律')
    const roles = await teacher
      .locator('.zy-file select')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent))
    // They arrive in whichever order the network brings them.
    expect(roles.toSorted()).toEqual(lessonRoles.toSorted())
    await picture(teacher, '04-files')
    await save(teacher)
    await teacher.locator('.zy-standing', { hasText: '草稿' }).waitFor()
  })

  test('a file that is not what it says is refused with its reason, the rest stays', async () => {
    await teacher
      .locator('.zy-files input[type=file]')
      .first()
      .setInputFiles({
        name: '假的.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('MZ this is no PDF'),
      })
    const failed = teacher.locator('.zy-upload--failed')
    await failed.waitFor()
    expect(await failed.textContent()).toContain('假的.pdf')
    await picture(teacher, '05-refused-file')
    await failed.getByRole('button', { name: '知道了' }).click()
    expect(await teacher.locator('.zy-file').count()).toBe(lesson.length)
  })

  test('answers the self-check, signs the commitment and submits', async () => {
    await submitPack(teacher)
    await picture(teacher, '06-submit')
    await sendSubmission(teacher)
    await teacher.locator('.zy-standing', { hasText: '云栖谷' }).waitFor()
    await teacher.locator('.zy-standing').click()
    await picture(teacher, '07-who-has-it')
    await teacher.keyboard.press('Escape')
  })

  test('the school reviewer finds the task, opens the files, and a major problem leaves only return or reject', async () => {
    school = await as('yunxi.reviewer')
    await picture(school, '08-dashboard-reviewer')
    await openTask(school, title)
    for (const role of ['微课', '学习任务单'])
      await school.locator('.zy-desk-file', { hasText: role }).getByRole('button', { name: '查看' }).click()
    await school.locator('video.zy-preview').waitFor()
    await school.locator('iframe.zy-preview--page').waitFor()
    // What is shown are the bytes under review, not an answer that they cannot be had.
    for (const preview of ['video.zy-preview', 'iframe.zy-preview--page']) {
      const address = (await school.locator(preview).getAttribute('src')) as string
      expect(await school.evaluate(async (from) => (await fetch(from)).status, address)).toBe(200)
    }
    await picture(school, '09-desk', true)
    await giveBack(school, 'M3', '第 3 页焦距与物距标反了。', '请改正课件第 3 页的光路图。')
    expect(await school.locator('.zy-verdict input').first().isDisabled()).toBe(true)
    await picture(school, '10-verdict')
    await decide(school)
  })

  test('the author reads what to mend, mends it and submits again', async () => {
    await teacher.reload()
    await teacher.locator('.zy-standing--warn').click()
    await teacher.locator('.zy-mend', { hasText: '第 3 页焦距与物距标反了' }).waitFor()
    await picture(teacher, '11-what-to-mend')
    await teacher.keyboard.press('Escape')
    await openTab(teacher, '通用')
    await fill(teacher, 'general.summary', '用光具座找出成像规律，会画光路图；第 3 页光路图已改正。')
    await save(teacher)
    await teacher.waitForTimeout(1000)
    await submitPack(teacher, { M3: '第 3 页已重画，焦距与物距已对调。' })
    await sendSubmission(teacher)
  })

  test('school, county, city and province pass it; each sees what was mended', async () => {
    await school.goto('/admin')
    await openTask(school, title)
    await school.getByText('第 3 页已重画').waitFor()
    await picture(school, '12-desk-resubmitted', true)
    await pass(school, '已改正，同意报送。')
    for (const username of ['xihu.reviewer', 'hangzhou.reviewer', 'province.reviewer']) {
      const page = await as(username)
      await openTask(page, title)
      await pass(page, '内容科学，同意。')
      await page.context().close()
    }
    await teacher.reload()
    await teacher.locator('.zy-standing', { hasText: '已通过' }).waitFor()
    await teacher.goto('/admin')
    await picture(teacher, '13-accepted')
  })

  test('what was accepted can be read by everybody of the province, and by nobody else', async () => {
    const public_ = await fetch(`${given.url}/delivery/v1/resources?limit=100`)
    const { items } = (await public_.json()) as { items: { name: string }[] }
    expect(items.map((item) => item.name)).not.toContain(title)
  })

  test('two people who edit at once are shown both versions by the names of the form, words that differ marked', async () => {
    const works = teacher.locator('.zy-card', { hasText: title })
    const address = (await works.first().getAttribute('href')) as string
    await teacher.goto(address)
    const twin = await teacher.context().newPage()
    await twin.goto(address)
    await fill(twin, 'general.summary', '用光具座探究成像规律；另一位编辑先保存。')
    await addWords(twin, 'general.keywords', ['光具座'])
    await choose(twin, 'scope', '面向公众')
    await save(twin)
    // Who begins to write only now is not told to load the page again, dropping what was written.
    await fill(teacher, 'general.summary', '用光具座找出成像规律。')
    await teacher.waitForTimeout(1500)
    expect(await teacher.locator('#document-stale-data').count()).toBe(0)
    await teacher.locator('#action-save').click()
    const dialog = teacher.locator('.zy-dialog')
    await dialog.locator('tbody tr').nth(2).waitFor()
    expect(await dialog.locator('tbody th').allTextContents()).toEqual(['通用 › 摘要', '通用 › 关键词', '共享范围'])
    expect(await dialog.locator('mark').allTextContents()).toEqual([
      '找出',
      '探究',
      '；另一位编辑先保存',
      '光具座',
      '全省',
      '面向公众',
    ])
    await picture(teacher, '14-two-versions')
    await dialog.getByRole('button', { name: '先不处理' }).click()
    await teacher.locator('#action-save:enabled').click()
    await dialog.getByRole('button', { name: '用我的覆盖' }).click()
    await dialog.waitFor({ state: 'detached' })
    await twin.reload()
    expect(await twin.locator('#field-general__summary').inputValue()).toBe('用光具座找出成像规律。')
    await twin.close()
  })

  test('the school manager sees what the school adopted', async () => {
    const manager = await as('yunxi.manager')
    await manager.getByText('本校引入的资源').waitFor()
    await picture(manager, '15-dashboard-manager')
  })
})

import { expect, test } from '@jest/globals'
import { seriousFindings } from './accessibility'
import { picture } from './browser'
import { givenCentre } from './given'

const { as } = givenCentre()
test('a teacher gives all packs a keyword and a licence, sees which is under review, and undoes it', async () => {
  const page = await as('yunxi.science')
  await page.goto('/admin/collections/resource-packs')
  await page.locator('#select-all').check()
  // Payload's own button for many sends no revision: it is not offered.
  expect(await page.locator('.edit-many__toggle').isVisible()).toBe(false)
  await page.locator('.zy-bulk .zy-button').click()
  const dialog = page.locator('.zy-dialog')
  await dialog.locator('.zy-input').first().fill('浙江省课例，小学科学')
  await dialog.locator('input[name="rights.licence"]').check()
  await dialog.locator('select').selectOption('education-use')
  expect(await seriousFindings(page)).toEqual([])
  await dialog.locator('.zy-button--main').click()
  const table = dialog.locator('.zy-table')
  await table.waitFor()
  expect(await table.locator('tr', { hasText: '月相的变化' }).textContent()).toContain('审核案')
  const water = await table.locator('tr', { hasText: '水到哪里去了' }).textContent()
  expect(water).toMatch(/关键词: .*→ .*浙江省课例、小学科学/)
  expect(water).toMatch(/使用许可: 署名.*→ 仅限教育教学使用/)
  expect(await seriousFindings(page)).toEqual([])
  await picture(page, '40-bulk-preview')
  await dialog.locator('.zy-button--main').click()
  await dialog.locator('.zy-good', { hasText: '已修改' }).waitFor()
  await picture(page, '41-bulk-done')
  await dialog.locator('.zy-button', { hasText: '撤销' }).click()
  await dialog.locator('.zy-good', { hasText: '已撤销' }).waitFor()
  const path = '/api/resource-packs?depth=0&where[general.title][contains]=水到哪里去了'
  const [pack] = (await page.evaluate(async (at) => (await fetch(at)).json(), path)).docs
  expect(pack.general.keywords).not.toContain('浙江省课例')
  expect(pack.revision).toBe(3)
  await page.context().close()
})

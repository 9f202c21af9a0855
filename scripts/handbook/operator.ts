import type { Scene } from './scenes'
import { firstPage } from './ways'

export const operatorScenes: readonly Scene[] = [
  { name: 'operator-first-page', by: 'province.operator', show: firstPage },
  {
    name: 'operator-targets',
    by: 'province.admin',
    show: async (page) => {
      await page.goto('/admin/planning/targets')
      await page.locator('.zy-table tbody').first().waitFor()
    },
  },
  {
    name: 'operator-taxonomy',
    by: 'province.operator',
    show: async (page) => {
      await page.goto('/admin/collections/taxonomy-terms')
      await page.locator('.table tbody tr').first().waitFor()
    },
  },
]

import type { BrowserContextOptions } from 'playwright-core'
import { openTab } from '../../tests/e2e/form'
import type { Scene } from './scenes'
import { firstPage, openDesk, openForm } from './ways'

const machines: Readonly<Record<string, BrowserContextOptions>> = {
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 } },
}

/** First page, form, files and desk where the handbook does not show them: in the dark, and on a phone. */
export const looks: readonly Scene[] = Object.entries(machines).flatMap(([machine, on]): Scene[] => [
  { name: `${machine}-first-page`, by: 'yunxi.science', on, show: firstPage, whole: true },
  { name: `${machine}-form`, by: 'yunxi.science', on, show: (page) => openForm(page, '水到哪里去了') },
  {
    name: `${machine}-files`,
    by: 'yunxi.science',
    on,
    show: async (page) => {
      await openForm(page, '水到哪里去了')
      await openTab(page, '课时')
      await page.locator('#field-lessons .zy-file').first().waitFor()
    },
    whole: true,
  },
  { name: `${machine}-reviewer`, by: 'yunxi.reviewer', on, show: firstPage },
  { name: `${machine}-desk`, by: 'yunxi.reviewer', on, show: (page) => openDesk(page, '月相的变化'), whole: true },
])

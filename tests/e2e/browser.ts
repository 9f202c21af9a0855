import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { watchRequests } from './settled'

const screenshots = join(import.meta.dirname, '..', '..', 'screenshots')

/** The system's Chromium, without what it asks of the network by itself. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A person at their own machine: cookies of their own, signed in through the form. `machine`: what is special about it. */
export async function signIn(
  browser: Browser,
  url: string,
  username: string,
  password: string,
  machine: BrowserContextOptions = {},
): Promise<Page> {
  const usual = { baseURL: url, locale: 'zh-CN', viewport: { width: 1440, height: 1000 } }
  const context = await browser.newContext({ ...usual, ...machine })
  const page = await context.newPage()
  watchRequests(page)
  page.setDefaultTimeout(45_000)
  await page.goto('/admin/login')
  await page.locator('#field-username').fill(username)
  await page.locator('#field-password').fill(password)
  await page.locator('button[type=submit]').click()
  await page.locator('.zy-dash h1').waitFor()
  return page
}

/** A picture for people to look at, in screenshots/. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage })
}

/** What the centre answers there to the person on the page; asked by the page, as no cookie is taken from others. */
export const readAt = <T = Record<string, unknown>>(page: Page, address: string): Promise<T> =>
  page.evaluate(async (from) => (await fetch(from)).json(), address)

/** The page once more as the same person sees it in the dark, on a phone and in English. */
export async function onAnEnglishPhoneInTheDark(page: Page): Promise<void> {
  await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: new URL(page.url()).origin }])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await page.locator('html[lang=en][data-theme=dark]').waitFor()
}

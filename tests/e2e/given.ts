import { afterAll, beforeAll } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser, signIn } from './browser'
import { startCentre, type TestCentre } from './centre'

/** What the tests of one file stand on. */
export interface Given {
  readonly url: string
  readonly browser: Browser
  /** Somebody of the seed at their own machine, signed in; `machine`: what is special about it. */
  as(username: string, machine?: BrowserContextOptions): Promise<Page>
}

/** A seeded centre of its own and a browser for the tests of this file, both gone afterwards. */
export function givenCentre(): Given {
  let centre: TestCentre
  let browser: Browser
  beforeAll(async () => {
    centre = await startCentre()
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await centre?.stop()
  })
  return {
    get url() {
      return centre.url
    },
    get browser() {
      return browser
    },
    as: (username, machine) => signIn(browser, centre.url, username, centre.passwordOf(username), machine),
  }
}

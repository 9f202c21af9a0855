import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { signIn } from '../../tests/e2e/browser'
import type { TestCentre } from '../../tests/e2e/centre'

/** Width and height of what is shown, in CSS pixels; light, in Chinese. */
const usual: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }

/** People at their machines: each signs in once and is met again by the next scene. */
export class Visitors {
  readonly #pages = new Map<string, Promise<Page>>()

  constructor(
    readonly browser: Browser,
    readonly centre: TestCentre,
  ) {}

  /** The page of this person; null is a visitor who has not signed in. */
  of(username: string | null, machine: BrowserContextOptions = {}): Promise<Page> {
    const key = JSON.stringify([username, machine])
    const known = this.#pages.get(key) ?? this.#open(username, { ...usual, ...machine })
    this.#pages.set(key, known)
    return known
  }

  async #open(username: string | null, machine: BrowserContextOptions): Promise<Page> {
    const { url, passwordOf } = this.centre
    if (username !== null) return signIn(this.browser, url, username, passwordOf(username), machine)
    const context = await this.browser.newContext({ baseURL: url, locale: 'zh-CN', ...machine })
    return context.newPage()
  }
}

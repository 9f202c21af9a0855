import type { Page, Request } from 'playwright-core'

/** Milliseconds after which a form has told the server what was typed last (Payload waits 250). */
const typed = 400

const underWay = new WeakMap<Page, Set<Request>>()

/** Keeps count of what the page has sent and has no answer to yet; from the page's first moment on. */
export function watchRequests(page: Page): void {
  const open = new Set<Request>()
  underWay.set(page, open)
  page.on('request', (request) => request.method() !== 'GET' && open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Waits until the server has answered all that was typed, and the page has taken the answers in. */
export async function settled(page: Page): Promise<void> {
  const open = underWay.get(page)
  if (!open) throw new Error('whose requests are to be waited for must be watched: watchRequests(page)')
  const deadline = Date.now() + 45_000
  for (let quiet = 0; quiet < typed; quiet += 50) {
    await page.waitForTimeout(50)
    if (open.size > 0) quiet = 0
    if (Date.now() > deadline) throw new Error(`no answer yet to ${[...open].map((one) => one.url()).join(', ')}`)
  }
}

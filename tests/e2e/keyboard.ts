import type { Locator, Page } from 'playwright-core'

/** Most presses of Tab on the way to one place: all the way round a long form. */
const most = 250

/** A person who has a keyboard and no mouse; remembers where the focus could not be seen. */
export class Keyboard {
  readonly unseen = new Set<string>()

  constructor(readonly page: Page) {}

  /** Moves the focus to what is looked for, forwards or, with `back`, backwards. */
  async to(place: Locator, { back = false } = {}): Promise<void> {
    await place.first().waitFor()
    for (let presses = 0; presses < most; presses += 1) {
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
      const unseen = await this.page.evaluate(lookOfFocus)
      if (unseen) this.unseen.add(unseen)
      if (await place.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return
    }
    throw new Error(`${place} cannot be reached from the keyboard`)
  }

  async press(place: Locator, key = 'Enter', options: { back?: boolean } = {}): Promise<void> {
    await this.to(place, options)
    await this.page.keyboard.press(key)
  }

  async write(place: Locator, text: string): Promise<void> {
    await this.to(place)
    await this.page.keyboard.type(text)
  }

  /** One of the selects: types part of a name and takes what is offered first. */
  async choose(place: Locator, text: string): Promise<void> {
    await this.write(place, text)
    await this.page.locator('.rs__option--is-focused', { hasText: text }).waitFor()
    await this.page.keyboard.press('Enter')
  }
}

/**
 * Runs in the page after each step: compares how the element left behind looks now with how it looked while it had the
 * focus. Answers that element where nothing about it, around it or before it changed.
 */
function lookOfFocus(): string | null {
  const keep = window as unknown as { left?: { element: Element; look: string } }
  const lookOf = (element: Element): string => {
    const looks: string[] = []
    for (let at: Element | null = element, steps = 0; at && steps < 6; at = at.parentElement, steps += 1)
      for (const part of [undefined, '::before', '::after']) {
        const style = getComputedStyle(at, part)
        looks.push([style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.color].join())
        looks.push(style.textDecoration, style.opacity)
      }
    return looks.join(';')
  }
  const { left } = keep
  const now = document.activeElement
  if (now && now !== document.body) keep.left = { element: now, look: lookOf(now) }
  else delete keep.left
  if (!left?.element.isConnected || left.element === now || lookOf(left.element) !== left.look) return null
  return left.element.outerHTML.slice(0, 120)
}

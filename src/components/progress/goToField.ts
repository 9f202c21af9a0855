/** The id that Payload, and our own fields with it, give to a field; a few of Payload's have it as a class. */
export const fieldId = (path: string): string => `field-${path.replace(/\./g, '__')}`

/** Opens the tab that holds a field, scrolls there and puts the focus into it. */
export async function goToField(path: string): Promise<void> {
  for (const tab of [null, ...document.querySelectorAll<HTMLButtonElement>('.tabs-field__tab-button')]) {
    tab?.click()
    if (tab) await new Promise((resolve) => setTimeout(resolve, 60))
    const found = nearest(path)
    if (!found) continue
    found.scrollIntoView({ block: 'center', behavior: 'smooth' })
    const target = found.matches('input, textarea, select, button')
      ? found
      : found.querySelector<HTMLElement>('input, textarea, select, button, [contenteditable]')
    target?.focus({ preventScroll: true })
    return
  }
}

/** The field itself, or the innermost group or row around it that is shown. */
function nearest(path: string): HTMLElement | null {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const id = fieldId(parts.slice(0, length).join('.'))
    const found = document.getElementById(id) ?? document.querySelector<HTMLElement>(`.${CSS.escape(id)}`)
    if (found) return found
  }
  return null
}

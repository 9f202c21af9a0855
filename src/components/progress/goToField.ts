/** Names of groups as their tabs show them come from the form itself; a field is found by the id Payload gives it. */
const idOf = (path: string): string => `field-${path.replace(/\./g, '__')}`

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
    const found = document.getElementById(idOf(parts.slice(0, length).join('.')))
    if (found) return found
  }
  return null
}

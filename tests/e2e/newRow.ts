import type { Locator } from 'playwright-core'

/**
 * Adds a row to a list of a form. An answer of the server to what was typed just before can put the list back as it was
 * (payloadcms/payload#11961 and its kin): whoever sees no row presses again.
 */
export async function newRow(press: () => Promise<void>, row: Locator): Promise<void> {
  for (let presses = 1; presses < 3; presses += 1) {
    await press()
    const appeared = await row.waitFor({ timeout: 8_000 }).then(
      () => true,
      () => false,
    )
    if (appeared) return
  }
  await press()
  await row.waitFor()
}

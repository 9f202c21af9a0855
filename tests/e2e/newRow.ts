import type { Locator } from 'playwright-core'
import { settled } from './settled'

/**
 * Adds a row to a list of a form. The server's answer to what was typed just before can put the list back as it was
 * (payloadcms/payload#11961 and its kin), so that answer is waited for; pressing again could make two rows.
 */
export async function newRow(press: () => Promise<void>, row: Locator): Promise<void> {
  await settled(row.page())
  await press()
  await row.waitFor()
}

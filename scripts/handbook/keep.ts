import { readdirSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { Scene } from './scenes'

/** Most bytes of one picture, and of all together: a repository is cloned by many. */
const most = { one: 120 * 1024, all: 2 * 1024 * 1024 }

/** Takes the picture, few colours and no more; answers its bytes. */
export async function keep(page: Page, scene: Scene, path: string): Promise<number> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  const options = { animations: 'disabled', caret: 'hide', fullPage: scene.whole ?? false } as const
  const taken = scene.of ? await page.locator(scene.of).first().screenshot(options) : await page.screenshot(options)
  const small = await sharp(taken).png({ palette: true, colours: 64, effort: 10, compressionLevel: 9 }).toBuffer()
  await writeFile(path, small)
  return small.length
}

/** Which pictures are too heavy, each in a sentence; all together are counted too. */
export function tooHeavy(folder: string): string[] {
  const sizes = readdirSync(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size }))
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  console.log(`${Math.ceil(total / 1024)} KB in all`)
  return [...sizes.map((one) => ({ ...one, limit: most.one })), { file: 'all', bytes: total, limit: most.all }]
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ file, bytes, limit }) => `✗ ${file}: ${bytes} bytes, more than ${limit}`)
}

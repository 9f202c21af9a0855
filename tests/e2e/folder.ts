import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

const files = join(import.meta.dirname, '..', '..', 'seed', 'files', 'lens')

/** A teacher's folder of a lesson with a folder inside, and what programs leave beside people's files. */
export function lessonFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'ziyuan-folder-')), '凸透镜成像')
  mkdirSync(join(folder, '练习', '第二课时'), { recursive: true })
  copyFileSync(join(files, 'video.mp4'), join(folder, '微课.mp4'))
  copyFileSync(join(files, 'courseware.pptx'), join(folder, '课件.pptx'))
  copyFileSync(join(files, 'task.pdf'), join(folder, '练习', '学习任务单.pdf'))
  copyFileSync(join(files, 'exercises.pdf'), join(folder, '练习', '第二课时', '课后练习.pdf'))
  writeFileSync(join(folder, '.DS_Store'), 'left by a program')
  writeFileSync(join(folder, '练习', 'Thumbs.db'), 'left by a program')
  return folder
}

/** Drags a folder of this machine onto a place of the page and lets it go, as the desktop does. */
export async function dragFolder(page: Page, folder: string, place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded()
  const box = await place.boundingBox()
  if (!box) throw new Error('nowhere to drop')
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: box.x + 20, y: box.y + 20, data })
  await browser.detach()
}

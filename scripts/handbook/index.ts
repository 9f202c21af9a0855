import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '../../tests/e2e/browser'
import { startCentre, type TestCentre } from '../../tests/e2e/centre'
import removeCentres from '../../tests/e2e/removeCentres.mjs'
import { build } from '../house/build.mjs'
import { keep, tooHeavy } from './keep'
import { looks } from './looks'
import { type Scene, scenes } from './scenes'
import { Visitors } from './visitors'

/**
 * `npm run handbook`: the pictures of docs/handbook, taken from a freshly seeded centre. `-- --only NAME` takes those whose name begins so;
 * `-- --look` takes the same screens in the dark and on a phone into screenshots/, for eyes alone.
 */
const root = join(import.meta.dirname, '..', '..')
const words = process.argv.slice(2)
const only = words[words.indexOf('--only') + 1] ?? ''
const isLook = words.includes('--look')
const wanted = (isLook ? looks : scenes).filter(({ name }) => !words.includes('--only') || name.startsWith(only))
const folder = join(root, ...(isLook ? ['screenshots', 'handbook'] : ['docs', 'images', 'handbook']))

/** A picture that no scene makes is of a screen that nobody looks after: it goes. */
function clearOut(): void {
  const named = new Set((isLook ? looks : scenes).map(({ name }) => `${name}.png`))
  for (const file of readdirSync(folder)) if (!named.has(file)) rmSync(join(folder, file))
}

async function takeAll(centre: TestCentre): Promise<string[]> {
  const browser = await openBrowser()
  const visitors = new Visitors(browser, centre)
  const failed: string[] = []
  try {
    for (const scene of wanted) await take(visitors, scene).catch((error: Error) => failed.push(say(scene, error)))
  } finally {
    await browser.close()
  }
  return failed
}

async function take(visitors: Visitors, scene: Scene): Promise<void> {
  const page = await visitors.of(scene.by, scene.on)
  await scene.show(page)
  const bytes = await keep(page, scene, join(folder, `${scene.name}.png`))
  console.log(`✓ ${scene.name}  ${Math.ceil(bytes / 1024)} KB`)
}

/** Which picture, and the first line of what stood in its way: it names the element that was not found. */
function say({ name }: Scene, { message }: Error): string {
  const sentence = `✗ ${name}: ${message.split('\n').slice(0, 3).join(' ')}`
  console.error(sentence)
  return sentence
}

await build()
mkdirSync(folder, { recursive: true })
clearOut()
const centre = await startCentre('full')
const failed = await takeAll(centre).finally(() => centre.stop().then(removeCentres))
for (const sentence of isLook ? [] : tooHeavy(folder)) {
  console.error(sentence)
  failed.push(sentence)
}
console.log(`${wanted.length - failed.length} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)

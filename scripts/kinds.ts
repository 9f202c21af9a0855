/**
 * `npm run kinds [-- --base http://localhost:3000]`: every kind of the plan with its target, its collection, a seeded
 * example and the example's published manifest, checked against schema.org and against our own format. Without an address
 * it seeds a centre of its own in a temporary folder. Ends with `N passed, N failed`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kinds } from '../src/domain/kinds'
import { node } from './house/run.mjs'
import { type Line, linesOf } from './kinds/lines'
import { type Published, publishedAt, publishedInStore } from './kinds/source'

/** Seeds an empty centre, whole, and answers what it published. */
async function seeded(): Promise<Published[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ziyuan-kinds-'))
  try {
    const env = { NODE_ENV: 'production', DATA_DIR: folder, SEED: 'full', LOG_LEVEL: 'warn', ORIGIN: 'zj' }
    const { code } = await node('scripts/house/tool.mjs', ['src/prepare.ts'], { env })
    if (code !== 0) throw new Error('the seed failed: see the lines above')
    return await publishedInStore(join(folder, 'media'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Chinese letters take two columns of a terminal. */
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(1, to - width(text)))

function print({ collection, name, target, example, flaws, counts }: Line): void {
  const mark = !counts ? '·' : flaws.length === 0 ? '✓' : '✗'
  const shown = example ? `${example.content['ziyuan:number']} ${example.content.name}` : ''
  const manifest = example ? `${example.manifest.slice(0, 19)}…` : ''
  console.log(`${mark} ${pad(name, 44)}${pad(target, 6)}${pad(collection, 22)}${pad(manifest, 22)}${shown}`)
  if (counts) for (const flaw of flaws.slice(0, 10)) console.log(`    ${flaw}`)
}

const [, base] = /--base[= ](\S+)/.exec(process.argv.slice(2).join(' ')) ?? []
const lines = linesOf(base ? await publishedAt(base.replace(/\/$/, ''), kinds) : await seeded())
console.log(
  `  ${pad('计划 Plan', 44)}${pad('目标', 6)}${pad('集合 Collection', 22)}${pad('清单 Manifest', 22)}示例 Example`,
)
for (const line of lines) print(line)
const counted = lines.filter((line) => line.counts)
const failed = counted.filter((line) => line.flaws.length > 0).length
console.log(`${counted.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

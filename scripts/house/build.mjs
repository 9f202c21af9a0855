import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './run.mjs'
import { Stop } from './say.mjs'

/** The programs of dist/. */
const programs = { server: 'src/server.ts', prepare: 'src/prepare.ts', ziyuan: 'src/cli/index.ts' }

/** What they and the pages are made from; a change of anything here builds again. */
const sources = [
  'src',
  'seed',
  'scripts/house',
  'payload.config.ts',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const code = /\.(ts|tsx|mjs|js|css|json)$/
const stamp = join(root, 'dist', 'built')

function* filesOf(path) {
  if (!existsSync(join(root, path))) return
  if (code.test(path)) return yield path
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries)
    if (entry.isDirectory()) yield* filesOf(`${path}/${entry.name}`)
    else if (code.test(entry.name)) yield `${path}/${entry.name}`
}

/** One hash over the names and contents of all sources. */
function sourcesHash() {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const path of filesOf(source))
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)))
        .update('\0')
  return hash.digest('hex')
}

/** Builds the pages and the programs, unless what stands there was made from these very sources. */
export async function build() {
  const hash = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return '构建已是最新 already built'
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  // Loaded only now: a fresh clone has it after the installation.
  const { bundle } = await import('./bundle.mjs')
  await bundle(programs, join(root, 'dist'))
  const pages = await node('node_modules/next/dist/bin/next', ['build'], { env: building, quiet: true })
  if (pages.code !== 0) {
    console.error(pages.output)
    throw new Stop('构建失败，请查看上面的提示。', 'The build failed: see the lines above.')
  }
  writeFileSync(stamp, hash)
  return undefined
}

const building = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

/** `npm run check`: everything that is true of the source without running it. Prints `N passed, N failed` last. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './house/run.mjs'

const importMap = 'src/app/(payload)/admin/importMap.js'
const tsx = 'node_modules/tsx/dist/cli.mjs'

/** Generating leaves a current map as it is: what differs afterwards was out of date. */
async function importMapIsCurrent() {
  const before = existsSync(join(root, importMap)) ? readFileSync(join(root, importMap), 'utf8') : ''
  const { code, output } = await node('scripts/house/tool.mjs', ['scripts/importMap.ts'], { quiet: true })
  if (code !== 0) return { code, output }
  if (readFileSync(join(root, importMap), 'utf8') === before) return { code: 0, output: '' }
  return { code: 1, output: `${importMap} was out of date and has been written anew: commit it` }
}

const cruise = (config) =>
  node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['src', '--config', config], { quiet: true })

const checks = [
  [
    'formatting and lint (biome)',
    () => node('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'], { quiet: true }),
  ],
  ['types (tsc)', () => node('node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.'], { quiet: true })],
  ['imports point downward (dependency-cruiser)', () => cruise('.dependency-cruiser.cjs')],
  ['reading never loads the CMS (dependency-cruiser)', () => cruise('.dependency-cruiser-loaded.cjs')],
  [
    // Its plugin for Payload is off (knip.json): it would load the whole CMS, and Node 20's loader gives up on that at times.
    'no dead code (knip)',
    () => node('node_modules/knip/bin/knip.js', ['--no-progress'], { quiet: true }),
  ],
  ['docs/access.md is current', () => node(tsx, ['scripts/docs-access.ts', '--check'], { quiet: true })],
  ['docs/environment.md is current', () => node(tsx, ['scripts/docs-environment.ts', '--check'], { quiet: true })],
  ["the admin's import map is current", importMapIsCurrent],
]

let failed = 0
for (const [name, check] of checks) {
  const { code, output } = await check()
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
  if (code === 0) continue
  failed += 1
  console.log(output.trimEnd().split('\n').slice(0, 200).join('\n'))
}
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** `node scripts/house/tool.mjs FILE ARGUMENTS…`: runs a TypeScript program that may load the CMS, bundled first. */
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { root } from './run.mjs'
import { explain } from './say.mjs'

const [file, ...args] = process.argv.slice(2)
const name = basename(file, '.ts')
// Beneath node_modules, so that packages are found from there.
const outdir = join(root, 'node_modules', '.cache', 'ziyuan', name)

try {
  await bundle({ [name]: file }, outdir)
  process.argv = [process.argv[0], file, ...args]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(join(outdir, `${name}.mjs`)).href)
} catch (error) {
  explain(error)
  process.exit(1)
}

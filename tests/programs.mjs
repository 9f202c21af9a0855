import { rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { bundle } from '../scripts/house/bundle.mjs'

// Beneath node_modules, so that packages are found from there; one folder per process, so that two runs never meet.
const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'ziyuan', `tests-${process.pid}`)

const nameOf = (file) => basename(file, extname(file))
const entries = (files) => Object.fromEntries(files.map((file) => [nameOf(file), file]))
const placesOf = (files, under) => files.map((file) => join(under, `${nameOf(file)}.mjs`))

/**
 * Bundles TypeScript programs that tests start as processes of their own. A raw start through a TypeScript loader may
 * not be trusted with anything that loads the CMS: Node 20's module loader ends it now and then with code 13 and no word.
 * Answers the path of each to run, in the order given; they are there until `removePrograms`.
 * @param {...string} files
 * @returns {Promise<string[]>}
 */
export async function bundlePrograms(...files) {
  await bundle(entries(files), folder)
  return placesOf(files, folder)
}

/**
 * The same with the packages inside: bundling takes six seconds longer, and every start of a centre half as long, as
 * Node need not find, read and compile two thousand files. For tests that start one a hundred times (decision 0015).
 * @param {...string} files
 * @returns {Promise<string[]>}
 */
export async function bundleWhole(...files) {
  const whole = join(folder, 'whole')
  await bundle(entries(files), whole, { plugins: [nativeOutside], banner: { js: requireOfItsOwn } })
  return placesOf(files, whole)
}

/** Packages that load a compiled library from beside their files. */
const native = /^(sharp|libsql|@node-rs\/jieba)($|\/)/

const nativeOutside = {
  name: 'native-outside',
  setup(plan) {
    plan.onResolve({ filter: native }, ({ path }) => ({ path, external: true }))
  },
}

/** What CommonJS packages expect to find, which an ES module has not; by names that no source has. */
const requireOfItsOwn = [
  "import { createRequire as $requireFrom } from 'node:module'",
  "import { dirname as $folderOf } from 'node:path'",
  "import { fileURLToPath as $pathOf } from 'node:url'",
  'const require = $requireFrom(import.meta.url)',
  'const __filename = $pathOf(import.meta.url)',
  'const __dirname = $folderOf(__filename)',
].join(';')

export const removePrograms = () => rmSync(folder, { recursive: true, force: true })

import { rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { bundle } from '../scripts/house/bundle.mjs'

// Beneath node_modules, so that packages are found from there; one folder per process, so that two runs never meet.
const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'ziyuan', `tests-${process.pid}`)

/**
 * Bundles TypeScript programs that tests start as processes of their own. A raw start through a TypeScript loader may
 * not be trusted with anything that loads the CMS: Node 20's module loader ends it now and then with code 13 and no word.
 * Answers the path of each to run, in the order given; they are there until `removePrograms`.
 * @param {...string} files
 * @returns {Promise<string[]>}
 */
export async function bundlePrograms(...files) {
  const nameOf = (file) => basename(file, extname(file))
  await bundle(Object.fromEntries(files.map((file) => [nameOf(file), file])), folder)
  return files.map((file) => join(folder, `${nameOf(file)}.mjs`))
}

export const removePrograms = () => rmSync(folder, { recursive: true, force: true })

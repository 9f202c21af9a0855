import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'

/**
 * What a bundled program said, with the places of its stacks as they are in the sources. Read only when something failed:
 * under `--enable-source-maps` every process reads the maps of all that it loads, at each of hundreds of starts.
 * @param {string} said
 * @returns {string}
 */
export function mapped(said) {
  const maps = new Map()
  return said.replace(/(?:file:\/\/)?(\/[^\s:()]+\.mjs):(\d+):(\d+)/g, (place, path, line, column) => {
    if (!maps.has(path)) maps.set(path, existsSync(`${path}.map`) ? readMap(path) : null)
    const { originalSource, originalLine } = maps.get(path)?.findEntry(Number(line) - 1, Number(column) - 1) ?? {}
    return originalSource ? `${originalSource}:${originalLine + 1}` : place
  })
}

const readMap = (path) => new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')))

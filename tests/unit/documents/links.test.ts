import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { scenes } from '../../../scripts/handbook/scenes'

const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name))
const pages = [...readdirSync('.').filter((name) => /^README.*\.md$/.test(name)), ...inDocs.filter(isPage)]
const textOf = new Map(pages.map((page) => [page, readFileSync(page, 'utf8')]))
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts

function isPage(name: string): boolean {
  return name.endsWith('.md')
}

/** Everything that the pages say by a pattern, as `page: what`, where it does not hold. */
function found(pattern: RegExp, isWrong: (what: string, page: string) => boolean): string[] {
  return pages.flatMap((page) =>
    [...(textOf.get(page) ?? '').matchAll(pattern)]
      .map((match) => match[1] as string)
      .filter((what) => isWrong(what, page))
      .map((what) => `${page}: ${what}`),
  )
}

/** The file of the repository that a link of a page points at; null for one that leads out of it. */
function targetOf(link: string, page: string): string | null {
  const path = link.split('#')[0] as string
  if (path === '' || /^[a-z]+:/i.test(path)) return null
  return normalize(join(dirname(page), decodeURIComponent(path)))
}

/** The headings of a page as the addresses that readers' tools make of them. */
const anchorsOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )

function leadsNowhere(link: string, page: string): boolean {
  const [path, anchor] = link.split('#')
  const target = path === '' ? page : targetOf(link, page)
  if (target === null) return false
  if (!existsSync(target)) return true
  return anchor !== undefined && isPage(target) && !anchorsOf(target).includes(decodeURIComponent(anchor))
}

const link = /\]\(([^)\s]+)\)/g

test('there are pages to look at, and links in them', () => {
  expect(pages).toContain('README.zh-CN.md')
  expect(pages).toContain('docs/handbook/teacher.md')
  expect(found(link, () => true).length).toBeGreaterThan(80)
})

describe('what a reader is sent to is there', () => {
  test('every link and picture leads to a file, and to a heading in it where it names one', () => {
    expect(found(link, leadsNowhere)).toEqual([])
  })

  test('every npm script that is named can be run', () => {
    expect(found(/npm run ([\w:-]+)/g, (name) => !(name in scripts))).toEqual([])
  })
})

describe('the pictures of the handbook', () => {
  const folder = join('docs', 'images', 'handbook')
  const named = scenes.map(({ name }) => join(folder, `${name}.png`))

  test('are those that the script makes', () => {
    expect(inDocs.filter((name) => name.startsWith(`${folder}/`)).toSorted()).toEqual(named.toSorted())
  })

  test('all stand in a page', () => {
    const shown = new Set(
      pages.flatMap((page) => [...(textOf.get(page) ?? '').matchAll(link)].map(([, to = '']) => targetOf(to, page))),
    )
    expect(named.filter((name) => !shown.has(name))).toEqual([])
  })
})

/**
 * `npm run seed:check`: opens every seeded file with programs of others, and refuses what is empty, shared, or only looks
 * like content. Ends with `N passed, N failed`; exit code 0 only when nothing failed.
 */
import { readdirSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { everything } from '../extent'
import { seedFolder } from '../place'
import type { SeedFile } from '../resources/shape'
import { boilerplate } from './boilerplate'
import { flawsOfMedia } from './media'
import { missingPrograms, run } from './programs'

const root = join(seedFolder(), 'files')
const largest = 25 * 1000 * 1000
const { resources, story } = everything
const count = { passed: 0, failed: 0 }

function report(what: string, flaws: readonly string[]): void {
  if (flaws.length === 0) count.passed += 1
  else count.failed += 1
  console.log(`${flaws.length === 0 ? '✓' : '✗'} ${what}${flaws.length === 0 ? '' : `: ${flaws.join('; ')}`}`)
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => join(root, name))
  .filter((path) => statSync(path).isFile())
  .sort()
const named = (path: string): string => relative(root, path)

/** Text of a document must be real text, not a handful of letters. */
const enough = (text: string): string[] => (text.replace(/\s/g, '').length >= 60 ? [] : ['hardly any text'])

function checkPdf(path: string): string {
  const text = run('pdftotext', ['-enc', 'UTF-8', path, '-']).toString('utf8')
  const fonts = run('pdffonts', [path]).toString('utf8').split('\n').slice(2).filter(Boolean)
  const loose = fonts.filter((line) => !/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.test(line))
  report(named(path), [...enough(text), ...(fonts.length > 0 && loose.length === 0 ? [] : ['fonts not embedded'])])
  return text
}

interface Opened {
  file: string
  text?: string
  spread?: number
  error?: string
}

function checkOthers(paths: string[]): string[] {
  const said = run('python3', [join(seedFolder(), 'check', 'open.py')], `${paths.join('\n')}\n`).toString('utf8')
  return said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Opened)
    .map(({ file, text = '', spread, error }) => {
      const picture = spread !== undefined
      report(named(file), error ? [error] : picture ? (spread > 5 ? [] : ['one colour']) : enough(text))
      return file.endsWith('.svg') || picture ? '' : text
    })
}

function attempt(path: string, work: () => string[]): void {
  try {
    report(named(path), work())
  } catch (error) {
    report(named(path), [String(error)])
  }
}

/** The files that a resource names, wherever it names them. */
function filesIn(said: unknown): string[] {
  if (typeof said !== 'object' || said === null) return []
  const { file, role } = said as Partial<SeedFile>
  return file && role ? [file] : Object.values(said).flatMap(filesIn)
}

/** Every file that a resource names is there, and none lies about that nobody names. */
function checkNames(): void {
  const wanted = new Set(
    resources.flatMap((resource) => ['cover.png', ...filesIn(resource)].map((file) => join(resource.slug, file))),
  )
  for (const [slug, acts] of Object.entries(story))
    for (const act of acts) if (act.do === 'revise') wanted.add(join(slug, act.file))
  const have = new Set(files.map(named))
  report(
    'every named file is there',
    [...wanted].filter((one) => !have.has(one)),
  )
  report(
    'every file is named',
    [...have].filter((one) => !wanted.has(one)),
  )
}

function main(): void {
  const missing = missingPrograms()
  for (const { name, install } of missing) report(`${name} is here`, [`missing: ${install}`])
  if (missing.length > 0) return
  checkNames()
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0)
  report(`all files together: ${(bytes / 1e6).toFixed(1)} MB`, bytes < largest ? [] : ['25 MB or more'])
  const of = (...endings: string[]) => files.filter((path) => endings.includes(extname(path)))
  const texts = [
    ...of('.pdf').map(checkPdf),
    ...checkOthers(of('.docx', '.pptx', '.html', '.png', '.svg', '.zip')),
  ].filter(Boolean)
  for (const path of of('.mp4', '.mp3')) attempt(path, () => flawsOfMedia(path))
  const shared = boilerplate(texts)
  report(
    `no sentence is shared by more than a fifth of ${texts.length} texts`,
    shared.map(({ sentence, count: n }) => `${n} × ${sentence.slice(0, 40)}`),
  )
  const summaries = boilerplate(
    resources.map(({ groups }) =>
      [groups.general.summary, ...groups.general.description, groups.educational.objectives ?? ''].join('\n'),
    ),
  )
  report(
    'no description is shared',
    summaries.map(({ sentence }) => sentence.slice(0, 40)),
  )
}

main()
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1

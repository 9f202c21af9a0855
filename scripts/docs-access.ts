/** Writes the table of docs/access.md from the hand-written matrix.csv; with --check only says whether it is current. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

const target = new URL('../docs/access.md', import.meta.url)
const matrix = new URL('../tests/integration/access/matrix.csv', import.meta.url)
const marker = '<!-- From here on generated from tests/integration/access/matrix.csv by `npm run docs:access`. -->'
const reaches = ['本人的', '本单位的', '本县其他单位的', '本市其他县的', '外市的']

const [, ...lines] = parse(readFileSync(matrix, 'utf8'), { bom: true }) as string[][]

/** How far a right reaches, in words; empty: it is none. */
function reach(cells: readonly string[]): string {
  const reached = reaches.filter((_, i) => cells[i] === '允')
  return reached.length === reaches.length ? '全部' : reached.join('、')
}

/** The formatter pads tables; that is no difference. */
const squeezed = (text: string): string => text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---')

const tables = new Map<string, string[]>()
for (const [collections = '', name = '', verb = '', action = '', , circumstance = '', , who = '', ...cells] of lines) {
  const heading = `### ${name} \`${collections.replaceAll(' ', '` `')}\``
  const rows = tables.get(heading) ?? []
  if (reach(cells) !== '') rows.push(`| ${action} \`${verb}\` | ${circumstance || '—'} | ${who} | ${reach(cells)} |`)
  tables.set(heading, rows)
}

const made = [...tables].map(([heading, rows]) =>
  [heading, '', '| 动作 | 情形 | 谁 | 可及范围 |', '| --- | --- | --- | --- |', ...rows].join('\n'),
)
const [prose = ''] = readFileSync(target, 'utf8').split(marker)
const whole = `${prose}${marker}\n\n${made.join('\n\n')}\n`

if (!process.argv.includes('--check')) writeFileSync(target, whole)
else if (squeezed(readFileSync(target, 'utf8')) !== squeezed(whole)) {
  console.error('docs/access.md is out of date: run npm run docs:access')
  process.exitCode = 1
}

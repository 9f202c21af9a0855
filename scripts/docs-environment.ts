/** Writes docs/environment.md from src/env.ts; with --check only says whether it is current. */
import { readFileSync, writeFileSync } from 'node:fs'
import { variables } from '../src/env'

const target = new URL('../docs/environment.md', import.meta.url)

const cell = (text: string): string => text.replaceAll('|', '\\|')

const row = ([name, v]: (typeof rows)[number]): string => {
  const notes = [
    'secret' in v && v.secret && 'secret · 密钥',
    'neededInProduction' in v && v.neededInProduction && 'needed in production · 生产环境必填',
    'defaultInProduction' in v &&
      `in production ${v.defaultInProduction ?? 'no default'} · 生产环境${v.defaultInProduction ?? '无默认值'}`,
  ].filter(Boolean)
  const roles = v.roles === 'all' ? 'all' : v.roles.join(', ')
  const meaning = `${v.zh}<br>${v.en}`
  return `| \`${name}\` | ${cell(v.type)} | ${v.default === null ? '—' : `\`${v.default}\``} | ${roles} | ${cell(meaning)} | ${notes.join('; ')} |`
}

const rows = Object.entries(variables)
const made = `# Environment 环境变量

Generated from \`src/env.ts\` by \`npm run docs:environment\`; \`npm run check\` says when it is out of date.
A wrong value stops the start with one message that names every wrong variable.

| variable | type | default | roles | meaning | notes |
| --- | --- | --- | --- | --- | --- |
${rows.map(row).join('\n')}
`

if (!process.argv.includes('--check')) writeFileSync(target, made)
else if (readFileSync(target, 'utf8') !== made) {
  console.error('docs/environment.md is out of date: run npm run docs:environment')
  process.exitCode = 1
}

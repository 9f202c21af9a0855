import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { checks } from '../../../src/checks'
import { bytesOf } from '../../../src/checks/bytes'
import { findingsOf, perFile } from '../../../src/checks/run'
import { freeze } from '../../../src/domain/freeze'
import { cleanScanner } from '../../builders/scanner'
import { aPack, someReferences } from '../../builders/workingCopy'

test('every check that is written is in the list', async () => {
  const files = (await readdir('src/checks')).filter((name) => name.endsWith('.ts'))
  const sources = await Promise.all(files.map((name) => readFile(`src/checks/${name}`, 'utf8')))
  const written = sources.flatMap((source) => /^ {2}key: '([\w-]+)',$/m.exec(source)?.[1] ?? [])
  expect(written.sort()).toEqual(checks.map((check) => check.key).sort())
})

test('the recipe for a check gives a check that works', async () => {
  const recipe = await readFile('docs/how-to/add-a-machine-check.md', 'utf8')
  const written = /perFile\((\{[\s\S]*?\n {3}\})\)/.exec(recipe)?.[1] ?? ''
  const emptyText = perFile(new Function(`return ${written}`)())
  const content = freeze(aPack(), someReferences)
  const texts = content.encoding.map((file) => ({ ...file, encodingFormat: 'text/plain' }))
  const submission = {
    content: { ...content, hasPart: [], encoding: texts },
    open: async () => bytesOf(Buffer.from('x')),
    scanner: cleanScanner,
  }
  expect(await findingsOf([emptyText], submission)).toEqual([
    expect.objectContaining({ item: 'M14', note: '文件几乎是空的 / the file is almost empty' }),
  ])
})

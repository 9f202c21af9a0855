import { access, readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { systemClock } from '../../../src/domain/clock'
import { Problem } from '../../../src/domain/errors'
import { openCircuit } from '../../../src/engines/circuit'
import type { Letter, Mail } from '../../../src/engines/mail'
import { statesOfParts } from '../../../src/engines/parts'

const recipe = () => readFile('docs/how-to/add-an-engine.md', 'utf8')

test('every path that the recipe for an engine names is there', async () => {
  const paths = [...(await recipe()).matchAll(/`((?:src|tests|docs|\.ci)\/[\w./-]+|payload\.config\.ts)`/g)]
  expect(paths.length).toBeGreaterThan(10)
  for (const [, path = ''] of paths) await access(path)
})

test('every port and every function that the recipe names is there', async () => {
  const text = await recipe()
  const ports = ['database', 'storage', 'search', 'mail', 'scan']
  const doors = await Promise.all(ports.map((port) => readFile(`src/engines/${port}/index.ts`, 'utf8')))
  for (const port of ports) expect(text).toContain(`\`${port}\``)
  for (const [name] of text.matchAll(/(?<=`)(?:open(?:Store|Search|Mail|Scanner)|databaseEngine)(?=`)/g))
    expect(doors.join('\n')).toMatch(new RegExp(`export (async function|function|const) ${name}\\b`))
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'))
  for (const [, script = ''] of text.matchAll(/`npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([script])
})

test('the engine of the recipe sends letters, and health sees its server fail', async () => {
  const written = /openHttpMail = (\([\s\S]*?\n {3}\})\n {3}```/.exec(await recipe())?.[1] ?? ''
  const openHttpMail = new Function('openCircuit', 'Problem', `return ${written}`)(openCircuit, Problem)
  const sent: Letter[] = []
  let isAway = false
  const post = async (letter: Letter) => {
    if (isAway) throw new Error('nobody answers')
    sent.push(letter)
  }
  const mail: Mail = openHttpMail(post, systemClock)
  const letter = { id: 'a', to: { name: '王芳', address: 'wang@school.example' }, subject: '您好', text: '正文' }
  await mail.send(letter)
  expect(sent).toEqual([letter])
  isAway = true
  await expect(mail.send(letter)).rejects.toMatchObject({ code: 'mail-unavailable' })
  expect(statesOfParts()).toMatchObject([{ name: 'mail', state: 'failing' }])
  mail.close()
  expect(statesOfParts()).toEqual([])
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'

const guard = pathToFileURL(join(import.meta.dirname, '..', 'e2e', 'diesWithParent.mjs'))

/** A program that starts a guarded one which would run for ever, and says its process id. */
const parent = (address: string) => `
  const { spawn } = require('node:child_process')
  const child = spawn(process.execPath, ['--import', '${address}&parent=' + process.pid, '-e', 'setInterval(() => {}, 1000)'])
  console.log(child.pid)
  setInterval(() => {}, 1000)`

test('a program under guard ends with the process that started it, even after kill -9, and takes its folder along', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziyuan-guard-'))
  guard.searchParams.set('remove', folder)
  const starter = spawn(process.execPath, ['-e', parent(guard.href)])
  const [line] = (await once(starter.stdout, 'data')) as [Buffer]
  const guarded = Number(line.toString())
  expect(runs(guarded)).toBe(true)
  starter.kill('SIGKILL')
  for (let tries = 0; tries < 100 && runs(guarded); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100))
  expect(runs(guarded)).toBe(false)
  expect(existsSync(folder)).toBe(false)
})

/** Whether the process does anything still; one that ended may wait as a zombie for whoever inherited it. */
const runs = (pid: number): boolean =>
  existsSync(`/proc/${pid}/stat`) && !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

/**
 * Loaded with `--import` before a program: ends it when the process that started it is gone, however that went, `kill -9`
 * included; nobody else would. In the address of this module: `remove`, a folder that goes then, too; `parent`, that
 * process's id, for when it may be gone before this runs. The program gets ten seconds to stop in order.
 */
import { rmSync } from 'node:fs'

const asked = new URL(import.meta.url).searchParams
const parent = Number(asked.get('parent')) || process.ppid
const folder = asked.get('remove')
const patience = 10_000

const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.on('exit', () => folder && rmSync(folder, { recursive: true, force: true }))
  setTimeout(() => process.exit(1), patience).unref()
  // Without anybody who would stop it in order, a signal would end it before its folder is gone.
  if (process.listenerCount('SIGTERM') === 0) process.exit(1)
  process.kill(process.pid, 'SIGTERM')
}, 500).unref()

import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import pino from 'pino'
import { createDelivery, type FeedbackSink } from '../delivery'
import { systemClock, systemIds } from '../domain/clock'
import { isProblem, Problem } from '../domain/errors'
import { openFolderStore } from '../engines/storage/folder'
import { cataloguePath, localKeyPath, type OpenMirror, openMirror, selectionOf } from '../followers/mirror'
import { openMirrorSearch } from './mirrorSearch'
import { repairMirror } from './repair'
import type { Terminal } from './terminal'

export interface MirrorChoices {
  dir: string
  upstream?: string
  key?: string
  keyFile?: string
  root: string[]
  serve?: string
  host: string
  once?: boolean
  repair?: boolean
  select: string[]
  name: string
}

/** Seconds a look at the upstream may wait for the next entry, and the longest pause while it is away (milliseconds). */
const wait = 20
const longestPause = 60_000

/**
 * Follows a node into a folder, and serves it. Returns the exit code of `--once`: 0 when all that was wanted is here.
 * Without `--once` it goes on until the signal, through anything the upstream may do.
 */
export async function runMirror(choices: MirrorChoices, terminal: Terminal, signal: AbortSignal): Promise<number> {
  const key = choices.key ?? (choices.keyFile ? (await readFile(choices.keyFile, 'utf8')).trim() : null)
  const open = await openMirror({
    folder: choices.dir,
    upstream: choices.upstream ?? null,
    key,
    roots: rootsOf(choices.root),
    selection: choices.select.length > 0 ? selectionOf(choices.select) : null,
    name: choices.name,
    clock: systemClock,
    ids: systemIds,
    tell: (event, details) => terminal.line(JSON.stringify({ at: new Date().toISOString(), event, ...details })),
    signal,
  })
  const serving = choices.serve === undefined ? null : await serve(open, choices, terminal)
  try {
    if (choices.repair) await repairMirror(open, choices.dir, terminal)
    return choices.once ? await once(open, terminal) : await keepFollowing(open, terminal, signal)
  } finally {
    await serving?.()
    open.close()
  }
}

async function once({ mirror, admitOwnPeople }: OpenMirror, terminal: Terminal): Promise<number> {
  await mirror.follow()
  await admitOwnPeople()
  await mirror.mend()
  const waiting = await mirror.fetch(async () => {})
  await mirror.follow()
  await mirror.sweep()
  terminal.line(
    waiting === 0 ? '✓ 镜像已是最新 — the mirror is up to date' : `✗ ${waiting} 个版本未取得 — versions not had`,
  )
  return waiting === 0 ? 0 : 1
}

/** Two loops side by side: the log, so that a recall never waits for a download; and the files. */
async function keepFollowing(open: OpenMirror, terminal: Terminal, signal: AbortSignal): Promise<number> {
  const { mirror, admitOwnPeople } = open
  let admitted = ''
  await Promise.all([
    again(terminal, signal, async (first) => {
      await mirror.follow(first ? 0 : wait)
      const mine = open.state.organisations.join(' ')
      if (first || mine !== admitted) await admitOwnPeople()
      admitted = mine
      const late = await mirror.outOfDate()
      if (late.length > 0) terminal.line(`! 内容可能不是最新 may be out of date: ${late.join(', ')}`)
      await rest(first ? 0 : 200, signal)
    }),
    again(terminal, signal, async (first) => {
      if (first) await mirror.mend()
      await mirror.fetch(async () => signal.throwIfAborted())
      await rest(500, signal)
    }),
  ])
  return 0
}

/** Repeats until the signal; an upstream that is away is tried again, ever more slowly, and told about once. */
async function again(terminal: Terminal, signal: AbortSignal, work: (first: boolean) => Promise<void>): Promise<void> {
  let failures = 0
  let first = true
  while (!signal.aborted) {
    try {
      await work(first)
      if (failures > 0) terminal.line('✓ 上游已恢复 — following again')
      failures = 0
      first = false
    } catch (error) {
      if (signal.aborted) return
      if (failures === 0) terminal.line(`! ${sentence(error)}`)
      failures += 1
      await rest(Math.min(longestPause, 500 * 2 ** Math.min(failures, 10)) * (0.75 + Math.random() / 2), signal)
    }
  }
}

const sentence = (error: unknown): string =>
  isProblem(error) ? `${error.messageZh} ${error.message}` : error instanceof Error ? error.message : String(error)

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => {
    // Told to stop: the loop's condition sees it.
  })
}

async function serve({ upstream, admitOwnPeople }: OpenMirror, choices: MirrorChoices, terminal: Terminal) {
  await admitOwnPeople()
  const log = pino({ level: 'warn' }, pino.destination(2))
  const search = await openMirrorSearch(choices.dir, cataloguePath(choices.dir), log)
  const delivery = createDelivery({
    catalogue: cataloguePath(choices.dir),
    search: search.engine,
    store: await openFolderStore(choices.dir),
    clock: systemClock,
    limits: { perMinute: 6000, cacheBytes: 64 * 1024 ** 2, trustProxy: false },
    feedback: relay(upstream),
    log,
  })
  const server = createServer(delivery.listener)
  try {
    await listening(server, Number(choices.serve), choices.host)
  } catch (error) {
    delivery.close()
    await search.close()
    throw error
  }
  terminal.line(
    `✓ http://${choices.host}:${choices.serve}/delivery/v1 — 本单位密钥 local key: ${localKeyPath(choices.dir)}`,
  )
  return async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    delivery.close()
    await search.close()
  }
}

/** Feedback of mirrors that follow this one goes up as it came; their sender tries again when we can't reach ours. */
const relay = (upstream: OpenMirror['upstream']): FeedbackSink => ({
  acknowledge: (_, item) => upstream.acknowledge([item]),
  use: (_, item) => upstream.use([item]),
})

const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })

/** `FINGERPRINT`, or `origin=FINGERPRINT` where several origins are followed. */
function rootsOf(words: readonly string[]): Record<string, string> {
  const roots: Record<string, string> = {}
  for (const word of words) {
    const [, origin = '*', fingerprint] = /^(?:([a-z][a-z0-9-]{0,15})=)?([A-Za-z0-9_-]{43})$/.exec(word) ?? []
    if (!fingerprint) throw new Problem('invalid-input', { field: 'root', reason: word.slice(0, 80) })
    roots[origin] = fingerprint
  }
  return roots
}

const many = (word: string, before: string[]): string[] => [...before, word]

/** `ziyuan mirror --upstream URL --key KEY --dir DIR --root FINGERPRINT [--serve PORT] [--once] [--select …]` */
export function registerMirror(program: Command, at: { terminal: Terminal; exit: (code: number) => void }): void {
  program
    .command('mirror')
    .description('跟随上游节点，镜像到本地目录 · follow a node into a folder, and serve it')
    .requiredOption('--dir <dir>', '镜像目录 · folder of the mirror')
    .option('--upstream <url>', '上游地址（首次必填） · address of the node to follow (needed once)')
    .option('--key <key>', '上游发放的密钥 · key given by the upstream')
    .option('--key-file <file>', '存放密钥的文件 · file that holds the key')
    .option(
      '--root <fingerprint>',
      '根密钥指纹，可写作 origin=指纹（首次必填） · root fingerprint (needed once)',
      many,
      [],
    )
    .option('--select <what>', 'kind:courses 或资源标识，可多次 · kind:courses or an identifier, repeatable', many, [])
    .option('--serve <port>', '在此端口提供同样的接口 · serve the same API on this port')
    .option('--host <address>', '监听地址 · address to listen on', '127.0.0.1')
    .option('--name <name>', '镜像名称 · name of this mirror', hostname())
    .option('--once', '同步一次后退出 · follow once, then exit')
    .option('--repair', '先核验并修复本地目录 · verify the folder and mend it first')
    .action(async (choices: MirrorChoices) => {
      const stopping = new AbortController()
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
      at.exit(await runMirror(choices, at.terminal, stopping.signal))
    })
}

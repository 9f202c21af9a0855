import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { mapped } from '../mapped.mjs'
import { type Kind, openWay } from './kinds'
import type { Away, Orders, Story, Word } from './orders'
import { Outages, type Report } from './outages'

export interface World {
  folder: string
  env: Record<string, string>
}

/** Milliseconds that one round may take at all. */
const longest = 6 * 60_000

/** The variable that leads to what is taken away. */
const variable: Record<Away, string> = { database: 'DATABASE_URL', store: 'S3_ENDPOINT', writes: 'S3_ENDPOINT' }

/**
 * A whole story in one process, during which one thing is taken away again and again, at each place of the plan the first
 * time that it is passed. Answers the places that were not: what an outage interrupted may go on by another way.
 */
export async function playRound(
  { program, world, report }: { program: string; world: World; report: Report },
  away: Away,
  story: Story,
  plan: Map<string, Kind>,
): Promise<{ left: Map<string, Kind>; ended: boolean }> {
  const address = new URL(world.env[variable[away]] ?? '')
  const way = await openWay(away, { host: address.hostname, port: Number(address.port) })
  address.host = `127.0.0.1:${way.port}`
  const child = start(program, { away, story, points: [...plan.keys()] }, world, address)
  const left = new Map(plan)
  const outages = new Outages(away, way, report)
  const failure = await converse(child, async (word) => {
    if (word.is === 'listening') outages.healthAt(word.port)
    if (word.is === 'at') {
      await outages.begin(word.point, plan.get(word.point) as Kind)
      left.delete(word.point)
    }
    if (word.is === 'done') reportAct(report, away, word)
    if (word.is === 'done' && word.last) void outages.over().finally(() => child.stdin?.end())
  })
  await way.close()
  const through = `one process through ${plan.size - left.size} outages (${away}), never restarted`
  report(failure === null, through, failure ?? '')
  return { left, ended: failure === null }
}

function start(program: string, orders: Orders, { folder, env }: World, address: URL): ChildProcess {
  // As it was given: the store's address has no path.
  const given = orders.away === 'database' ? address.href : address.origin
  return spawn(process.execPath, [program, JSON.stringify(orders)], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    timeout: longest,
    killSignal: 'SIGKILL',
    env: {
      ...process.env,
      ...env,
      [variable[orders.away]]: given,
      ...{ NODE_ENV: 'production', DATA_DIR: folder, LOG_LEVEL: 'silent', ROLES: 'worker' },
    },
  })
}

function reportAct(report: Report, away: Away, { act, told, wrong }: Extract<Word, { is: 'done' }>): void {
  const times = [...new Set(told)].map((code) => `${code} (${told.filter((one) => one === code).length})`)
  const client = told.length === 0 ? 'the client noticed nothing' : `the client was told ${times.join(', ')}`
  const title = away === 'writes' ? 'writes refused' : `${away} away`
  report(wrong.length === 0, `${title}: ${act} — ${client}; nothing lost or doubled`, wrong.join('\n'))
}

/** Hears every word of the child and nods to it; answers what was wrong with its end, null for a good one. */
async function converse(child: ChildProcess, heard: (word: Word) => Promise<void>): Promise<string | null> {
  const socket = child.stdio[3] as Duplex
  const printed: Buffer[] = []
  child.stderr?.on('data', (part: Buffer) => printed.push(part))
  let failed: unknown = null
  let turn = Promise.resolve()
  let rest = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines)
      turn = turn
        .then(() => heard(JSON.parse(line) as Word))
        .then(() => void socket.write('.'))
        .catch((error: unknown) => {
          failed = error
          child.kill('SIGKILL')
        })
  })
  // A process that was killed leaves its end of the socket broken: its exit says so.
  socket.on('error', () => undefined)
  const [code, signal] = await once(child, 'close')
  if (code === 0 && !failed) return null
  const said = mapped(Buffer.concat(printed).toString('utf8').slice(-4000))
  return [failed ? String(failed) : `ended with ${code ?? signal}`, said].join('\n')
}

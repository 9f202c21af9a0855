import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mirrorFailpoints } from '../../src/followers/mirror'
import { run, takeProgram } from '../integration/mirror/aMirror'
import { AnUpstream, schoolKey } from '../integration/mirror/anUpstream'
import { pack } from '../unit/changelog/aLog'

/**
 * The fault run's mirrors: a process that carries out one order after the other, several at once. Each order has an
 * upstream and a folder of its own; the mirror is the real program. After the kills it must end as if nothing had
 * happened, and its folder must verify.
 */
export type Order = { id: number } & ({ kind: 'failpoint'; name: string } | { kind: 'random'; shares: number[] })

interface Outcome {
  ok: boolean
  why: string
  /** When it was killed (milliseconds after its start). */
  moments: number[]
}

takeProgram(process.argv[2] ?? '')

async function carryOut(order: Order): Promise<Outcome> {
  const upstream = await AnUpstream.make()
  const folder = await mkdtemp(join(tmpdir(), 'ziyuan-mirror-'))
  try {
    await upstream.log.publish(1, 1, 'a'.repeat(200_000))
    await upstream.log.publish(2, 1, '召回')
    await upstream.settle()
    await upstream.up()
    return await killed(order, upstream, folder)
  } finally {
    await upstream.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function killed(order: Order, upstream: AnUpstream, folder: string): Promise<Outcome> {
  const follow = (into: string, how: Parameters<typeof run>[1] = {}) =>
    run(
      [
        ...['mirror', '--once', '--upstream', upstream.url, '--key', schoolKey, '--name', 'test-mirror'],
        ...['--root', upstream.log.root.kid, '--dir', into],
      ],
      how,
    )
  const recall = async () => {
    await upstream.log.enter({ type: 'recalled', identifier: pack(2), reason: '有错' })
    await upstream.settle()
  }
  const moments: number[] = []
  if (order.kind === 'failpoint') {
    if (order.name === 'mirror:after-removal') {
      await follow(folder)
      await recall()
    }
    const cut = await follow(folder, { failpoint: order.name })
    if (cut.signal !== 'SIGKILL') return { ok: false, moments, why: `was not killed (exit ${cut.code})\n${cut.output}` }
  } else {
    const began = performance.now()
    await follow(`${folder}-undisturbed`)
    const took = performance.now() - began
    await rm(`${folder}-undisturbed`, { recursive: true })
    for (const [n, share] of order.shares.entries()) {
      if (n === 1) await recall()
      moments.push(Math.round((0.25 + share * 0.9) * took))
      await follow(folder, { killAfter: moments.at(-1) as number })
    }
  }
  return { ...(await wholeAfter(() => follow(folder), folder)), moments }
}

async function wholeAfter(again: () => ReturnType<typeof run>, folder: string): Promise<Omit<Outcome, 'moments'>> {
  const result = await again()
  if (result.code !== 0) return { ok: false, why: result.output }
  const check = await run(['verify', '--dir', folder])
  return { ok: check.code === 0, why: check.code === 0 ? '' : check.output }
}

process.on('message', (order: Order | 'stop') => {
  if (order === 'stop') process.exit(0)
  carryOut(order).then(
    (outcome) => process.send?.({ id: order.id, ...outcome }),
    (error: unknown) =>
      process.send?.({ id: order.id, ok: false, moments: [], why: String((error as Error)?.stack ?? error) }),
  )
})
process.send?.({ failpoints: mirrorFailpoints })

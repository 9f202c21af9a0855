import { fork } from 'node:child_process'
import { once } from 'node:events'
import { atOnce } from './play.mjs'

/** Starts the process that runs mirrors against upstreams of its own; `ziyuan` is the mirror's program. */
export async function openMirrors(program, ziyuan) {
  const child = fork(program, [ziyuan], { execArgv: ['--enable-source-maps'] })
  const [{ failpoints }] = await once(child, 'message')
  const waiting = new Map()
  child.on('message', ({ id, ...outcome }) => {
    waiting.get(id)?.(outcome)
    waiting.delete(id)
  })
  child.once('exit', (code) => {
    for (const answer of waiting.values()) answer({ ok: false, moments: [], why: `its process ended with ${code}` })
  })
  let orders = 0
  return {
    failpoints,
    ask: (order) =>
      new Promise((resolve) => {
        orders += 1
        waiting.set(orders, resolve)
        child.send({ id: orders, ...order })
      }),
    stop: () => child.send('stop'),
  }
}

/** Kills a mirror at each of its failpoints in turn; one that following a log does not reach is a failure. */
export const mirrorsKilledAtEach = ({ report }, mirrors, failpoints) =>
  atOnce(failpoints, async (name) => {
    const { ok, why } = await mirrors.ask({ kind: 'failpoint', name })
    report(ok, `${name} — a mirror follows`, why)
  })

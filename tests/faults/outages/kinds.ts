import { faultyServer } from '../../builders/faultyServer'
import { type Refusal, refusingStore, writes } from '../../builders/refusingStore'
import type { Away } from './orders'

/** How something fails. */
export type Kind = 'refuses connections' | 'stops answering' | 'breaks off its answers' | 'answers slowly' | RefusalKind
type RefusalKind = 'refuses writes with 403' | 'refuses writes with 507' | 'says its quota is used up'

const wires: Kind[] = ['refuses connections', 'stops answering', 'breaks off its answers', 'answers slowly']
const refusals: Record<RefusalKind, Refusal> = {
  'refuses writes with 403': { status: 403, code: 'AccessDenied' },
  'refuses writes with 507': { status: 507, code: 'InsufficientStorage' },
  'says its quota is used up': { status: 403, code: 'QuotaExceeded' },
}

export const kindsOf: Record<Away, readonly Kind[]> = {
  database: wires,
  store: wires,
  writes: Object.keys(refusals) as RefusalKind[],
}

/** The server behind a wire that the round pulls. */
export interface Way {
  port: number
  begin(kind: Kind): Promise<void>
  heal(): Promise<void>
  /** Writes refused so far; a pulled wire counts none. */
  refused(): number
  close(): Promise<void>
}

export const openWay = (away: Away, server: { host: string; port: number }): Promise<Way> =>
  away === 'writes' ? behindRefusals(server) : behindWire(server)

async function behindWire(server: { host: string; port: number }): Promise<Way> {
  const wire = await faultyServer(server)
  const begin: Partial<Record<Kind, () => unknown>> = {
    'refuses connections': () => wire.refuse(),
    'stops answering': () => wire.stall(),
    'breaks off its answers': () => wire.cut(10),
    'answers slowly': () => wire.slow(40),
  }
  return inTurn({
    port: wire.port,
    async begin(kind) {
      await wire.heal()
      await begin[kind]?.()
    },
    heal: () => wire.heal(),
    refused: () => 0,
    close: () => wire.close(),
  })
}

async function behindRefusals(server: { host: string; port: number }): Promise<Way> {
  const door = await refusingStore(server)
  let refused = 0
  return {
    port: door.port,
    async begin(kind) {
      const pick = writes(refusals[kind as RefusalKind])
      door.refuse((asked) => {
        const refusal = pick(asked)
        if (refusal) refused += 1
        return refusal
      })
    },
    async heal() {
      door.refuse(null)
    },
    refused: () => refused,
    close: () => door.close(),
  }
}

/** One change of the wire after the other: the next outage may begin while the last is being mended. */
function inTurn(way: Way): Way {
  let last: Promise<void> = Promise.resolve()
  const next = (change: () => Promise<void>): Promise<void> => {
    last = last.then(change)
    return last
  }
  return { ...way, begin: (kind) => next(() => way.begin(kind)), heal: () => next(() => way.heal()) }
}

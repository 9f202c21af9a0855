import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCatalogue, keys } from './delivery-read/catalogue'
import { identifierOf } from './delivery-read/packs'
import { type Load, measure } from './load'
import { atLeast, type Bench, rowOf } from './result'
import { type BenchServer, startServer } from './server'

const script = (name: string): string => fileURLToPath(new URL(`./delivery-read/${name}.ts`, import.meta.url))
const ports = { delivery: '4211', bare: '4212', payload: '4213' }
const connections = 50

/**
 * GET one resource, ids drawn uniformly: our Delivery API against bare `node:http` with the same bytes in memory.
 * The servers take turns in every round.
 */
const deliveryRead: Bench = async ({ quick }) => {
  const count = quick ? 10_000 : 100_000
  const plan = quick ? { rounds: 3, seconds: 3 } : { rounds: 5, seconds: 10 }
  const folder = await mkdtemp(join(tmpdir(), 'ziyuan-bench-'))
  const catalogue = join(folder, 'catalogue.db')
  console.log(`publishing ${count} packs …`)
  buildCatalogue(catalogue, count)
  const servers = {
    delivery: await startServer(
      script('deliveryServer'),
      [catalogue, join(folder, 'media'), ports.delivery],
      join(folder, 'delivery.log'),
    ),
    bare: await startServer(script('bareServer'), [catalogue, ports.bare], join(folder, 'bare.log')),
  }
  try {
    await checkSameBytes(servers.delivery, servers.bare, count)
    const load: Omit<Load, 'seconds'> = {
      connections,
      path: () => pathOf(1 + Math.floor(Math.random() * count)),
      headers: (connection) => ({ authorization: `Bearer ${keys[connection % keys.length]}` }),
    }
    return await compare(servers, load, plan)
  } finally {
    for (const server of Object.values(servers)) await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
export default deliveryRead

const pathOf = (n: number): string => `/delivery/v1/resources/${identifierOf(n)}`

type Servers = Record<'delivery' | 'bare', BenchServer>

async function compare(
  servers: Servers,
  load: Omit<Load, 'seconds'>,
  { rounds, seconds }: { rounds: number; seconds: number },
) {
  const names = ['bare', 'delivery'] as const
  const rates = { bare: [] as number[], delivery: [] as number[] }
  const costs = { bare: [] as number[], delivery: [] as number[] }
  for (const name of names) await measure(servers[name], { ...load, seconds: 2 })
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const { perSecond, cpuMicros } = await measure(servers[name], { ...load, seconds })
      rates[name].push(perSecond)
      costs[name].push(cpuMicros)
    }
  const delivery = rowOf('Delivery GET one resource', 'requests/s', rates.delivery)
  const bare = rowOf('bare node:http, same bytes', 'requests/s', rates.bare)
  return {
    rows: [
      delivery,
      bare,
      rowOf('Delivery processor time', 'µs/request', costs.delivery),
      rowOf('bare processor time', 'µs/request', costs.bare),
      rowOf('Delivery resident memory', 'MiB', [await servers.delivery.memory()]),
    ],
    ratios: [atLeast('Delivery / bare node:http', delivery, bare, 0.6)],
  }
}

/** The comparison is worth nothing unless both send the same. */
async function checkSameBytes(one: BenchServer, other: BenchServer, count: number): Promise<void> {
  for (const n of [1, 10, Math.floor(count / 2), count]) {
    const headers = { Authorization: `Bearer ${keys[0]}`, 'Accept-Encoding': 'identity' }
    const texts = await Promise.all(
      [one, other].map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}${pathOf(n)}`, { headers })).text()),
    )
    if (texts[0] !== texts[1] || !texts[0]?.includes(identifierOf(n))) throw new Error(`different answers for ${n}`)
  }
}

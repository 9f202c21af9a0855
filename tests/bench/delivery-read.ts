import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCatalogue, keys } from './delivery-read/catalogue'
import { identifierOf, packOf, payloadKey } from './delivery-read/packs'
import { type Load, measure } from './load'
import { atLeast, type Bench, rowOf } from './result'
import { type BenchServer, runScript, startServer } from './server'

const script = (name: string): string => fileURLToPath(new URL(`./delivery-read/${name}.ts`, import.meta.url))
const connections = 50

/**
 * GET one resource, ids drawn uniformly: our Delivery API against bare `node:http` with the same bytes in memory, and
 * against Payload's REST by id over documents with the same fields. The servers take turns in every round. A quick run
 * gives Payload fewer documents, which can only help it.
 */
const deliveryRead: Bench = async ({ quick }) => {
  const plan = quick
    ? { count: 10_000, documents: 500, rounds: 3, seconds: 3 }
    : { count: 100_000, documents: 100_000, rounds: 5, seconds: 10 }
  const folder = await mkdtemp(join(tmpdir(), 'ziyuan-bench-'))
  try {
    const contestants = await open(folder, plan)
    try {
      return await compare(contestants, plan)
    } finally {
      for (const { server } of Object.values(contestants)) await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
export default deliveryRead

type Name = 'bare' | 'delivery' | 'payload'
interface Contestant {
  server: BenchServer
  load: Omit<Load, 'seconds'>
}

async function open(
  folder: string,
  { count, documents }: { count: number; documents: number },
): Promise<Record<Name, Contestant>> {
  const catalogue = join(folder, 'catalogue.db')
  const cms = join(folder, 'cms.db')
  console.log(`publishing ${count} packs, writing ${documents} documents …`)
  buildCatalogue(catalogue, count)
  await runScript(script('payloadData'), [cms, String(documents)])
  const start = (name: string, ...given: string[]) => startServer(script(name), given, join(folder, `${name}.log`))
  const delivery = await start('deliveryServer', catalogue, join(folder, 'media'), '4211')
  const bare = await start('bareServer', catalogue, '4212')
  const payload = await start('payloadServer', cms, '4213')
  await checkSameBytes(delivery, bare, count)
  const draw = (most: number) => 1 + Math.floor(Math.random() * most)
  const reading = {
    connections,
    path: () => pathOf(draw(count)),
    headers: (connection: number) => ({ authorization: `Bearer ${keys[connection % keys.length]}` }),
  }
  const editing = {
    connections,
    path: () => `/api/resource-packs/${packOf(draw(documents)).id}?depth=0`,
    headers: () => ({ authorization: `Bearer ${payloadKey}` }),
  }
  return {
    bare: { server: bare, load: reading },
    delivery: { server: delivery, load: reading },
    payload: { server: payload, load: editing },
  }
}

const pathOf = (n: number): string => `/delivery/v1/resources/${identifierOf(n)}`

const labels: Record<Name, string> = {
  delivery: 'Delivery, GET one resource',
  bare: 'bare node:http, same bytes',
  payload: 'Payload REST by id, behind node:http without Next',
}

async function compare(
  contestants: Record<Name, Contestant>,
  { rounds, seconds }: { rounds: number; seconds: number },
) {
  const names = Object.keys(contestants) as Name[]
  const rates: Record<Name, number[]> = { bare: [], delivery: [], payload: [] }
  const costs: Record<Name, number[]> = { bare: [], delivery: [], payload: [] }
  for (const name of names) await warmUp(contestants[name])
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const { server, load } = contestants[name]
      const { perSecond, cpuMicros } = await measure(server, { ...load, seconds })
      rates[name].push(perSecond)
      costs[name].push(cpuMicros)
    }
  const rate = (name: Name) => rowOf(labels[name], 'requests/s', rates[name])
  return {
    rows: [
      ...names.map(rate),
      // On a busy machine the processor time of the server process says more than the rate.
      ...names.map((name) => rowOf(`${labels[name]}: processor time`, 'µs/request', costs[name])),
      rowOf('Delivery, resident memory without mapped files', 'MiB', [await contestants.delivery.server.memory()]),
    ],
    ratios: [
      atLeast('Delivery / bare node:http', rate('delivery'), rate('bare'), 0.6),
      atLeast('Delivery / Payload REST', rate('delivery'), rate('payload'), 60),
    ],
  }
}

/** Machine code is made of what runs often: until then a server shows its compiler, not itself. On a busy machine it takes longer. */
async function warmUp({ server, load }: Contestant): Promise<void> {
  let total = 0
  for (let turn = 0; turn < 6 && total < 20_000; turn += 1)
    total += (await measure(server, { ...load, seconds: 2 })).total
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

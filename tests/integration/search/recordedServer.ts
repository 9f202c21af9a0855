import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

interface Exchange {
  note: string
  request: { method: string; path: string; body?: unknown }
  status: number
  response: Record<string, unknown>
}

const exchanges = readFileSync('tests/fixtures/meilisearch/exchanges.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Exchange)

/** A recorded exchange by its note. */
export function recorded(note: string): Exchange {
  const found = exchanges.find((exchange) => exchange.note === note)
  if (!found) throw new Error(`nothing recorded as "${note}"`)
  return found
}

/** The recorded refusal names every parameter of a search that the server knows. */
const searchParameters = [...String(recorded('unknown parameter').response.message).matchAll(/`(\w+)`/g)]
  .slice(1)
  .map(([, name]) => name as string)
const settingNames = Object.keys(recorded('settings').request.body as object)
const rankingRules = (recorded('settings').request.body as { rankingRules: string[] }).rankingRules
/** Names of settings that the recorded server was not given; its documentation has them. */
const documented = ['stopWords']

type Check = (body: never) => boolean
const isTextList: Check = (body: unknown) => Array.isArray(body) && body.every((one) => typeof one === 'string')

/** What the recorded server took: a request of another shape is refused, and told of in `strange`. */
const shapes: { method: string; path: RegExp; fits: Check; note: string }[] = [
  { method: 'GET', path: /^\/health$/, fits: () => true, note: 'health' },
  {
    method: 'POST',
    path: /^\/indexes$/,
    fits: (body: { uid: string; primaryKey: string }) =>
      Object.keys(body).sort().join() === 'primaryKey,uid' && /^[A-Za-z0-9_-]+$/.test(body.uid),
    note: 'create index',
  },
  {
    method: 'PATCH',
    path: /^\/indexes\/[\w-]+\/settings$/,
    fits: (body: { rankingRules: string[] }) =>
      Object.keys(body).every((name) => settingNames.includes(name) || documented.includes(name)) &&
      body.rankingRules.every((rule) => rankingRules.includes(rule)),
    note: 'settings',
  },
  {
    method: 'POST',
    path: /^\/indexes\/[\w-]+\/documents(\?primaryKey=id)?$/,
    fits: (body: { id: string }[]) => body.every(({ id }) => /^[A-Za-z0-9_-]{1,511}$/.test(id)),
    note: 'add documents',
  },
  { method: 'POST', path: /^\/indexes\/[\w-]+\/documents\/delete-batch$/, fits: isTextList, note: 'delete by ids' },
  {
    method: 'POST',
    path: /^\/indexes\/[\w-]+\/search$/,
    fits: (body: { filter: unknown }) =>
      Object.keys(body).every((name) => searchParameters.includes(name)) && isTextList(body.filter as never),
    note: 'pages instead of offset',
  },
  {
    method: 'POST',
    path: /^\/swap-indexes$/,
    fits: (body: { indexes: string[]; rename: boolean }[]) =>
      body.every(({ indexes, rename }) => indexes.length === 2 && rename === false),
    note: 'swap',
  },
  { method: 'DELETE', path: /^\/indexes\/[\w-]+$/, fits: () => true, note: 'drop resources-1' },
  { method: 'GET', path: /^\/indexes\/[\w-]+\/stats$/, fits: () => true, note: 'stats' },
]

const taskNotes: Record<string, string> = {
  indexCreation: 'create index: task',
  settingsUpdate: 'settings: task',
  documentAdditionOrUpdate: 'add documents: task',
  documentDeletion: 'delete: task',
  indexSwap: 'swap: task',
}

/** Answers given instead, by the beginning of `METHOD /path`: recorded refusals, and a server that fails. */
export type Instead = Record<string, { status: number; response: unknown }>

/** A server that speaks as the recorded one did. Documents are kept only so far that one can be read by its id. */
export async function recordedServer(instead: Instead = {}) {
  const strange: string[] = []
  const asked: string[] = []
  const tasks: string[] = []
  const documents = new Map<string, object>()

  const answer = async (request: IncomingMessage): Promise<{ status: number; response: unknown }> => {
    const body = request.method === 'GET' || request.method === 'DELETE' ? undefined : await json(request)
    const line = `${request.method} ${request.url}`
    asked.push(line)
    const other = Object.entries(instead).find(([start]) => line.startsWith(start))
    if (other) return other[1]
    const task = /^GET \/tasks\/(\d+)$/.exec(line)?.[1]
    if (task) return taskAnswer(Number(task), tasks[Number(task)] as string)
    const document = /^GET \/indexes\/([\w-]+)\/documents\/([\w-]+)$/.exec(line)
    if (document) return documentAnswer(documents.get(`${document[1]}/${document[2]}`))
    const shape = shapes.find(({ method, path }) => method === request.method && path.test(request.url as string))
    if (!shape?.fits(body as never)) {
      strange.push(`${line} ${JSON.stringify(body)}`)
      return recorded('unknown parameter')
    }
    const { status, response } = recorded(shape.note)
    keep(documents, request.url as string, body)
    if (!('taskUid' in response)) return { status, response }
    tasks.push(String(response.type))
    return { status, response: { ...response, taskUid: tasks.length - 1 } }
  }

  const server = createServer(async (request, response) => {
    const { status, response: body } = await answer(request)
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    strange,
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function taskAnswer(uid: number, type: string): { status: number; response: unknown } {
  const note = taskNotes[type]
  const response = note ? recorded(note).response : { status: 'succeeded', type, error: null }
  return { status: 200, response: { ...response, uid } }
}

const documentAnswer = (found: object | undefined): { status: number; response: unknown } =>
  found
    ? { status: 200, response: found }
    : {
        status: 404,
        response: { message: 'Document not found.', code: 'document_not_found', type: 'invalid_request', link: '' },
      }

function keep(documents: Map<string, object>, url: string, body: unknown): void {
  const index = /^\/indexes\/([\w-]+)\/documents/.exec(url)?.[1]
  if (index && Array.isArray(body))
    for (const one of body) if (typeof one === 'object') documents.set(`${index}/${(one as { id: string }).id}`, one)
  if (url !== '/swap-indexes') return
  const [[a = '', b = ''] = []] = (body as { indexes: string[] }[]).map(({ indexes }) => indexes)
  const other = (key: string): string =>
    key.startsWith(`${a}/`)
      ? `${b}/${key.slice(a.length + 1)}`
      : key.startsWith(`${b}/`)
        ? `${a}/${key.slice(b.length + 1)}`
        : key
  const all = [...documents]
  documents.clear()
  for (const [key, one] of all) documents.set(other(key), one)
}

import { systemClock, systemIds } from '../../../src/domain/clock'
import { payloadDocuments } from '../../../src/engines/database'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import type { Ports } from '../../../src/operations/operation'
import { key } from '../../builders/requests'
import { openWorld, type World } from '../collections/world'
import type { Answer, Caller } from '../doors'

export type Colleague = Caller & { id: string }

/** The small province of the collections' tests, with the ports that its verbs need, and short words for asking. */
export interface Together extends World {
  ports: Ports
  create(as: Caller, values?: object, kind?: string): Promise<Row>
  read(as: Caller, id: string): Promise<Answer>
  patch(as: Caller, id: string, values: object): Promise<Answer>
  /** A verb of a pack, under a fresh key unless one is given. */
  post(as: Caller, path: string, body: object, named?: string): Promise<Answer>
}
// biome-ignore lint/suspicious/noExplicitAny: documents of many shapes, looked at by the tests
type Row = any

export async function openTogether(): Promise<Together> {
  const world = await openWorld()
  const { centre, rest } = world
  const { payload, database, store } = centre
  const ports = {
    database,
    store,
    documents: payloadDocuments(payload),
    clock: systemClock,
    ids: systemIds,
  } as unknown as Ports
  setCurrentPorts(ports)
  const path = '/resource-packs'
  return {
    ...world,
    ports,
    async create(as, values = {}, kind = 'resource-packs') {
      const { status, body } = await rest(as, 'POST', `/${kind}`, { general: { title: '圆的面积' }, ...values })
      if (status !== 201) throw new Error(JSON.stringify(body))
      return body.doc
    },
    read: (as, id) => rest(as, 'GET', `${path}/${id}`),
    patch: (as, id, values) => rest(as, 'PATCH', `${path}/${id}`, values),
    post: (as, verb, body, named = key()) => rest(as, 'POST', `${path}/${verb}`, body, { 'idempotency-key': named }),
    async close() {
      setCurrentPorts(null)
      await world.close()
    },
  }
}

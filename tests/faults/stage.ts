import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Centre } from '../../src/compose'
import type { Actor } from '../../src/domain/actor'
import { type Entry, seal } from '../../src/domain/change'
import type { ResourcePack } from '../../src/domain/document'
import { type CaseRow, caseOf } from '../../src/operations/cases'
import type { Context, Ports } from '../../src/operations/operation'
import type { PublicationRow } from '../../src/operations/publications'
import { workingCopyOf } from '../../src/operations/workingCopy'

/** What an act has at hand: the centre of this process, and a memory that outlives it. */
export interface Stage {
  ports: Ports
  as(actor: Actor): Context
  /** Where the letters are that have left. */
  mailbox: string
  /** The value made the first time, the same after every restart: what a client would have written down before sending. */
  remember<T>(name: string, make: () => Promise<T>): Promise<T>
  /** A working copy made by the CMS, titled so. */
  draft(pack: ResourcePack, title: string): Promise<ResourcePack>
  caseRow(id: string): Promise<CaseRow>
  publication(title: string): Promise<PublicationRow>
  /** Somebody wrote into the database; the operator declares that the store's copy stands. */
  declareAfterFork(): Promise<void>
  /** Waits for what the worker does by itself; fails after twenty seconds. */
  until(what: string, holds: () => Promise<boolean>): Promise<void>
}

export function stageOf({ ports, payload, changelog }: Centre, folder: string): Stage {
  const memory = openMemory(join(folder, 'requests.json'))
  return {
    ports,
    as: (actor) => ({ ports, actor }),
    mailbox: join(folder, 'mailbox'),
    remember: memory,
    async draft(pack, title) {
      const {
        id: _,
        identifier: _i,
        number: _n,
        revision: _r,
        kind: _k,
        county: _c,
        city: _ci,
        province: _p,
        ...data
      } = pack
      const titled = { ...data, general: { ...data.general, title } }
      const made = await payload.create({ collection: 'resource-packs', data: titled as never })
      return (await workingCopyOf(ports.database, 'resource-packs', made.id as string)) as ResourcePack
    },
    caseRow: async (id) => (await ports.database.get<CaseRow>('cases', id)) ?? (await caseOf(ports.database, id)).row,
    async publication(title) {
      const row = await ports.database.findOne<PublicationRow>('publications', { title: { equals: title } })
      if (!row) throw new Error(`nothing published is called ${title}`)
      return row
    },
    async declareAfterFork() {
      await memory('forged', () => forgeLast(ports))
      if ((await changelog.head())?.head.epoch === 1) await declare(changelog)
    },
    async until(what, holds) {
      for (const end = Date.now() + 20_000; !(await holds()); await pause(20))
        if (Date.now() > end) throw new Error(`waited in vain for: ${what}`)
    },
  }
}

/** Replaces the last row of the log by one with another reason, properly chained: what only the copies can tell. */
async function forgeLast({ database, ids }: Ports): Promise<string> {
  const rows = await database.find<{ id: string; seq: number; data: Entry }>('changes', { sort: '-seq', limit: 2 })
  const [last, before] = rows
  if (!last?.data.body || !before) throw new Error('the log is too short')
  const forged = seal('zj', before.data.stub, { ...last.data.body, reason: '伪造' }, new Date(last.data.stub.at))
  await database.remove('changes', { id: { equals: last.id } })
  await database.insert('changes', { ...last, id: ids.next(), data: forged })
  return last.id
}

async function declare({ ring, appender }: Centre['changelog']): Promise<void> {
  const root = await ring.root()
  if (!root) throw new Error('no root key')
  for (const end = Date.now() + 20_000; ; await pause(100)) {
    if (await appender.declareEpoch(root, { kept: 'store', reason: '数据库被改动' })) return
    if (Date.now() > end) throw new Error('nobody lets the log go')
  }
}

function openMemory(path: string): Stage['remember'] {
  const known: Record<string, unknown> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    known[name] ??= await make()
    writeFileSync(`${path}.new`, JSON.stringify(known))
    renameSync(`${path}.new`, path)
    return known[name] as T
  }
}

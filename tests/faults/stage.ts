import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Centre } from '../../src/compose'
import type { Actor } from '../../src/domain/actor'
import type { ResourcePack } from '../../src/domain/document'
import { type CaseRow, caseOf } from '../../src/operations/cases'
import type { Context, Ports } from '../../src/operations/operation'
import type { PublicationRow } from '../../src/operations/publications'
import { workingCopyOf } from '../../src/operations/workingCopy'

/** What an act has at hand: the centre of this process, and a memory that outlives it. */
export interface Stage {
  ports: Ports
  as(actor: Actor): Context
  /** The value made the first time, the same after every restart: what a client would have written down before sending. */
  remember<T>(name: string, make: () => Promise<T>): Promise<T>
  /** A working copy made by the CMS, titled so. */
  draft(pack: ResourcePack, title: string): Promise<ResourcePack>
  caseRow(id: string): Promise<CaseRow>
  publication(title: string): Promise<PublicationRow>
  /** Waits for what the worker does by itself; fails after twenty seconds. */
  until(what: string, holds: () => Promise<boolean>): Promise<void>
}

export function stageOf({ ports, payload }: Centre, folder: string): Stage {
  const memory = openMemory(join(folder, 'requests.json'))
  return {
    ports,
    as: (actor) => ({ ports, actor }),
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
    async until(what, holds) {
      for (const end = Date.now() + 20_000; !(await holds()); await pause(20))
        if (Date.now() > end) throw new Error(`waited in vain for: ${what}`)
    },
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

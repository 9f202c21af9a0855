import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { checks, findingsOf, storedBytes } from '../../../src/checks'
import type { Actor } from '../../../src/domain/actor'
import type { Asset } from '../../../src/domain/document'
import { freeze } from '../../../src/domain/freeze'
import { paths } from '../../../src/domain/manifest'
import type { Finding } from '../../../src/domain/review/types'
import { openStore } from '../../../src/engines/storage'
import { type Ingest, ingest } from '../../../src/operations/ingest'
import type { Context, Ports } from '../../../src/operations/operation'
import { memoryRows } from '../../builders/memoryRows'
import { aFile, aPack, aSchool, someAssets, someReferences } from '../../builders/workingCopy'

export const teacher: Actor = {
  kind: 'person',
  id: 'wang',
  name: '王老师',
  memberships: [{ organisation: aSchool, roles: ['author'] }],
  clientScopes: [],
}

export interface Door {
  context: Context
  bring(name: string, bytes: Buffer, more?: Partial<Ingest>): Promise<Asset>
  /** Everything a refused file could have left: files of the store, half-received ones, rows. */
  traces(): Promise<{ files: string[]; waiting: string[]; rows: number }>
  /** What the machine checks say of a submission with this file as its attachment. */
  findings(asset: Asset): Promise<Finding[]>
  close(): Promise<void>
}

/** The ingest door on a real store in a temporary folder. */
export async function openDoor(): Promise<Door> {
  const folder = await mkdtemp(join(tmpdir(), 'ziyuan-door-'))
  const store = await openStore({ engine: 'folder', folder })
  const database = memoryRows()
  const context = { ports: { store, database } as unknown as Ports, actor: teacher }
  return {
    context,
    bring: (name, bytes, more = {}) => ingest(context, { source: Readable.from([bytes]), name, ...more }),
    traces: async () => ({
      files: await store.list(''),
      waiting: await readdir(join(folder, '.tmp')),
      rows: await database.count('assets'),
    }),
    findings: async (asset) => {
      const assets = new Map([...someAssets, [asset.id, asset]])
      const content = freeze(aPack({ attachments: [aFile(9, 'attachment', asset.id)] }), { ...someReferences, assets })
      const only = { ...content, hasPart: [], encoding: content.encoding.slice(1) }
      return findingsOf(checks, { content: only, open: (digest) => storedBytes(store, paths.file(digest)) })
    },
    close: () => rm(folder, { recursive: true }),
  }
}

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { checks, findingsOf, storedBytes } from '../../../src/checks'
import type { Actor } from '../../../src/domain/actor'
import type { Asset } from '../../../src/domain/document'
import { freeze } from '../../../src/domain/freeze'
import { paths } from '../../../src/domain/manifest'
import type { Finding } from '../../../src/domain/review/types'
import { type Ingest, ingest } from '../../../src/operations/ingest'
import type { Context, Ports } from '../../../src/operations/operation'
import { cleanScanner } from '../../builders/scanner'
import { aFile, aPack, aSchool, someAssets, someReferences } from '../../builders/workingCopy'
import { openCentre } from '../centre'

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

/** The ingest door of an empty centre: real database, real store. */
export async function openDoor(): Promise<Door> {
  const { store, database, folder, close } = await openCentre()
  const context = { ports: { store, database } as unknown as Ports, actor: teacher }
  return {
    context,
    bring: (name, bytes, more = {}) => ingest(context, { source: Readable.from([bytes]), name, ...more }),
    traces: async () => ({
      files: await store.list(''),
      waiting: await readdir(join(folder, 'media', '.tmp')),
      rows: await database.count('assets'),
    }),
    findings: async (asset) => {
      const assets = new Map([...someAssets, [asset.id, asset]])
      const content = freeze(aPack({ attachments: [aFile(9, 'attachment', asset.id)] }), { ...someReferences, assets })
      const only = { ...content, hasPart: [], encoding: content.encoding.slice(1) }
      return findingsOf(checks, {
        content: only,
        open: (digest) => storedBytes(store, paths.file(digest)),
        scanner: cleanScanner,
      })
    },
    close,
  }
}

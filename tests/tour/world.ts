import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chosenStorage, type ObjectStore, openStore } from '../../src/engines/storage'
import { readEnv } from '../../src/env'
import type { Bringing } from './folder'
import { type Person, Reader } from './http'
import type { Made } from './processes'

/** The tour's own ports: the centre, then its mirror. */
export interface Ports {
  centre: number
  mirror: number
}

/** A file that the centre took in. */
export interface Brought extends Bringing {
  asset: string
  digest: string
  type: string
}

/** What the walk knows, filled in as it goes. */
export interface World {
  data: string
  mirrorData: string
  base: string
  mirrorBase: string
  env: Record<string, string>
  made: Made
  people: Map<string, Person>
  reader: Reader
  /** The files of the pack, and the pack. */
  files: Brought[]
  pack: { id: string; revision: number; identifier: string }
  /** Keys by the school they read for. */
  keys: Record<string, string>
  folder: string | null
}

const origin = 'zj'
export const logOrigin = origin

export function newWorld(ports: Ports, folder: string | null): World {
  const home = mkdtempSync(join(tmpdir(), 'ziyuan-tour-'))
  const data = join(home, 'centre')
  const base = `http://127.0.0.1:${ports.centre}`
  return {
    data,
    mirrorData: join(home, 'mirror'),
    base,
    mirrorBase: `http://127.0.0.1:${ports.mirror}`,
    env: {
      NODE_ENV: 'production',
      PORT: String(ports.centre),
      HOST: '127.0.0.1',
      PUBLIC_URL: base,
      DATA_DIR: data,
      ORIGIN: origin,
      LOG_LEVEL: 'warn',
      RATE_LIMIT_PER_MINUTE: '6000',
    },
    made: { accounts: [] },
    people: new Map(),
    reader: new Reader(base),
    files: [],
    pack: { id: '', revision: 0, identifier: '' },
    keys: {},
    folder,
  }
}

/** The centre's object store, wherever the environment of the tour has it. */
export const storeOf = ({ env }: World): Promise<ObjectStore> =>
  openStore(
    chosenStorage(readEnv({ ...process.env, ...env }), (message, error) => {
      throw new Error(message, { cause: error })
    }),
  )

/** A person of the centre by user name, signed in. */
export function person({ people }: World, username: string): Person {
  const found = people.get(username)
  if (!found) throw new Error(`${username} is not signed in`)
  return found
}

export const of = (path: string, digest: string): string => `${path}/${encodeURIComponent(digest)}`

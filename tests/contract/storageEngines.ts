import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import type { ObjectStore } from '../../src/engines/storage'
import { openFolderStore } from '../../src/engines/storage/folder'
import { openS3Store, type S3Settings } from '../../src/engines/storage/s3'

/** A store of its own for one test. */
export interface OpenStore {
  store: ObjectStore
  /** Names of everything stored anywhere, visible or not. */
  leftOver(): Promise<string[]>
  remove(): Promise<void>
}

interface Engine {
  name: string
  open(): Promise<OpenStore>
}

/** `http://KEY:SECRET@host:port` of a real S3 server, as `.ci/services env` prints it; null: none is here. */
export const s3Address = process.env.ZIYUAN_TEST_S3 ? new URL(process.env.ZIYUAN_TEST_S3) : null

/** An engine is one row; a server's only where the server is. */
export const engines: Engine[] = [
  { name: 'a folder', open: openFolder },
  ...(s3Address ? [{ name: 'S3', open: () => openS3() }] : []),
]

async function openFolder(): Promise<OpenStore> {
  const folder = await mkdtemp(join(tmpdir(), 'ziyuan-store-'))
  return {
    store: await openFolderStore(folder),
    leftOver: () => filesOf(folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** A prefix of its own in a bucket that all tests share. `given` may lead through another address. */
export async function openS3(
  given: Partial<S3Settings> = {},
): Promise<OpenStore & { settings: S3Settings; raw: S3Client }> {
  const room = await mkdtemp(join(tmpdir(), 'ziyuan-s3-'))
  const settings = { ...settingsOf(s3Address as URL), prefix: `${randomUUID()}/`, room, ...given }
  const store = await openS3Store(settings)
  // What a test looks at and clears up goes to the server itself, past any fault in between.
  const raw = clientOf(settingsOf(s3Address as URL))
  return {
    store,
    settings,
    raw,
    leftOver: async () => [...(await keysOf(raw, settings)), ...(await filesOf(room))],
    remove: async () => {
      store.close()
      for (const key of await keysOf(raw, settings, true))
        await raw.send(new DeleteObjectCommand({ Bucket: settings.bucket, Key: key }))
      raw.destroy()
      await rm(room, { recursive: true, force: true })
    },
  }
}

const settingsOf = (address: URL): Omit<S3Settings, 'prefix' | 'room'> => ({
  bucket: 'ziyuan-tests',
  endpoint: address.origin,
  region: 'us-east-1',
  key: { id: decodeURIComponent(address.username), secret: decodeURIComponent(address.password) },
  pathStyle: true,
  report: (message, error) => {
    throw new Error(message, { cause: error })
  },
})

const clientOf = ({ endpoint, region, key }: Pick<S3Settings, 'endpoint' | 'region' | 'key'>): S3Client =>
  new S3Client({
    region,
    endpoint: endpoint as string,
    credentials: { accessKeyId: key?.id as string, secretAccessKey: key?.secret as string },
    forcePathStyle: true,
  })

const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()).map(({ name }) => name)

async function keysOf(client: S3Client, { bucket, prefix }: S3Settings, all = false): Promise<string[]> {
  const { Contents = [] } = await client
    .send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }))
    .catch((error) => {
      if ((error as Error).name === 'NoSuchBucket') return { Contents: [] }
      throw error
    })
  return Contents.map(({ Key = '' }) => Key).filter((key) => all || key !== `${prefix}.probe`)
}

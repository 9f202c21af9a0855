import { join } from 'node:path'
import { Problem } from '../../domain/errors'
import { openFolderStore } from './folder'
import type { ObjectStore } from './port'
import type { S3Settings } from './s3/settings'

export type { ByteRange, ObjectStore, Staged } from './port'

/** Which engine holds the files, and where; another engine adds a variant here. */
export type StorageSettings = { engine: 'folder'; folder: string } | ({ engine: 's3' } & S3Settings)

/** The variables that choose it (src/env.ts). */
interface StorageVariables {
  DATA_DIR: string
  MEDIA_DIR: string
  S3_BUCKET: string | null
  S3_ENDPOINT: string | null
  S3_REGION: string
  S3_ACCESS_KEY_ID: string | null
  S3_SECRET_ACCESS_KEY: string | null
  S3_PATH_STYLE: boolean
  S3_PREFIX: string | null
}

/**
 * A bucket where one is named, else the folder. `report` hears of what went wrong aside from any caller.
 * Throws `configuration-invalid` for half a key.
 */
export function chosenStorage(from: StorageVariables, report: S3Settings['report']): StorageSettings {
  if (from.S3_BUCKET === null) return { engine: 'folder', folder: from.MEDIA_DIR }
  const { S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret } = from
  if ((id === null) !== (secret === null))
    throw new Problem('configuration-invalid', {
      reason: 'S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: set both or neither',
    })
  return {
    engine: 's3',
    bucket: from.S3_BUCKET,
    endpoint: from.S3_ENDPOINT,
    region: from.S3_REGION,
    key: id !== null && secret !== null ? { id, secret } : null,
    pathStyle: from.S3_PATH_STYLE,
    prefix: from.S3_PREFIX === null ? '' : `${from.S3_PREFIX.replace(/\/$/, '')}/`,
    room: join(/*turbopackIgnore: true*/ from.DATA_DIR, 'tmp', 'store'),
    report,
  }
}

/** Opens the object store the environment chose. Called once, at the composition root. */
export async function openStore(settings: StorageSettings): Promise<ObjectStore> {
  switch (settings.engine) {
    case 'folder':
      return openFolderStore(settings.folder)
    case 's3': {
      // A centre on a folder never loads the client.
      const { openS3Store } = await import('./s3')
      return openS3Store(settings)
    }
  }
}

import { openFolderStore } from './folder'
import type { ObjectStore } from './port'

export type { ByteRange, ObjectStore, Staged } from './port'

/** What the environment says about the object store; other engines add a variant here. */
export type StorageSettings = { engine: 'folder'; folder: string }

/** Opens the object store the environment chose. Called once, at the composition root. */
export async function openStore(settings: StorageSettings): Promise<ObjectStore> {
  switch (settings.engine) {
    case 'folder':
      return openFolderStore(settings.folder)
  }
}

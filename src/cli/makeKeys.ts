import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { signedFirstKeySet } from '../changelog/firstStart'
import { openKeyRing } from '../changelog/keyring'
import { Problem } from '../domain/errors'
import { newKey } from '../domain/keys'
import type { Terminal } from './terminal'

/**
 * Makes what a centre needs for its first start, so that its root key never touches the centre: `DIR/offline` holds the
 * root key, `DIR/secrets` the signing key, the first key set signed by the root, and the fingerprint. Needs no centre and
 * no network. Throws `configuration-invalid` for a folder that is not empty.
 */
export async function makeKeys(origin: string, folder: string, terminal: Terminal): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw new Problem('configuration-invalid', { reason: `${folder} is not empty` })
  const [root, signing] = [newKey(), newKey()]
  const secrets = openKeyRing(join(folder, 'secrets'))
  await openKeyRing(join(folder, 'offline')).keepRoot(root)
  await secrets.keepSigning(signing)
  await secrets.keepFirstKeys(await signedFirstKeySet(origin, root, signing))
  await secrets.pin(root.kid)
  terminal.line(`✓ 根密钥指纹 root fingerprint: ${root.kid}`)
  terminal.line(`  ${join(folder, 'offline')}  存两份离线介质，不要放到中心 — two offline media, never the centre`)
  terminal.line(`  ${join(folder, 'secrets')}  首次启动前复制到 SECRETS_DIR — into SECRETS_DIR before the first start`)
}

import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { readKeySet } from '../changelog/codec'
import { openKeyRing, readKey } from '../changelog/keyring'
import { revokeKey, rotateKeys } from '../changelog/rotate'
import { Problem } from '../domain/errors'
import { fingerprintOf, type SigningKey } from '../domain/keys'
import { verifyKeySet } from '../domain/keyset'
import { paths } from '../domain/manifest'
import type { ObjectStore } from '../engines/storage/port'
import { type CentreDoor, type OpenCentre, withCentre } from './centre'
import { makeKeys } from './makeKeys'
import type { Terminal } from './terminal'

/** Prints the key set as the store holds it, its root checked. Throws `not-found`, `signature-invalid`. */
export async function showKeys(store: ObjectStore, origin: string, terminal: Terminal): Promise<void> {
  const signed = readKeySet(await store.readAll(paths.keys(origin)))
  const root = fingerprintOf(signed.set.root)
  await verifyKeySet(signed, root, null)
  terminal.line(`来源 origin: ${origin}`)
  terminal.line(`根密钥指纹 root fingerprint: ${root}`)
  for (const key of signed.set.keys) {
    const until =
      key.revokedAtSeq === null ? '有效 in force' : `第 ${key.revokedAtSeq} 条起吊销 revoked at ${key.revokedAtSeq}`
    terminal.line(`  ${key.kid}  自第 ${key.from} 条 from ${key.from}  ${until}`)
  }
}

/** The root key from the file it was taken offline in, else from the secrets. Throws `configuration-invalid`. */
export async function rootKey(secrets: string, file: string | undefined): Promise<SigningKey> {
  const found = file ? readKey(await readFile(file, 'utf8'), file) : await openKeyRing(secrets).root()
  if (!found)
    throw new Problem('configuration-invalid', { reason: 'the root key is offline: name its file with --root-key' })
  return found
}

const partsOf = ({ log, store }: OpenCentre, root: SigningKey) => ({
  appender: log.appender,
  objects: store,
  ring: log.ring,
  root,
})

export async function runRotate(centre: OpenCentre, root: SigningKey, terminal: Terminal): Promise<void> {
  const { kid, entry } = await rotateKeys(partsOf(centre, root))
  terminal.line(`✓ 已启用新密钥 ${kid}（日志第 ${entry.stub.seq} 条） — new key in force from entry ${entry.stub.seq}`)
}

export async function runRevoke(centre: OpenCentre, root: SigningKey, kid: string, terminal: Terminal): Promise<void> {
  const { replacedBy, entry } = await revokeKey(partsOf(centre, root), kid)
  terminal.line(`✓ 已吊销 ${kid}（日志第 ${entry.stub.seq} 条起） — revoked from entry ${entry.stub.seq} on`)
  if (replacedBy) terminal.line(`  新密钥 new key: ${replacedBy}`)
}

interface At {
  origin: () => string
  secretsDir: () => string
  openStore: () => Promise<ObjectStore>
  door: CentreDoor
  terminal: Terminal
}

/** `ziyuan keys make | show | rotate | revoke KID`; the last two need the root key. */
export function registerKeys(program: Command, at: At): void {
  const keys = program.command('keys').description('日志签名密钥 · the signing keys of the log')
  keys
    .command('show')
    .description('显示密钥集与根密钥指纹 · show the key set and the root fingerprint')
    .action(async () => showKeys(await at.openStore(), at.origin(), at.terminal))
  keys
    .command('make')
    .description('在离线机器上制作根密钥与首个密钥集 · make root key and first key set on a machine that is offline')
    .requiredOption('--out <dir>', '输出目录（空） · folder to write to, empty')
    .action(({ out }: { out: string }) => makeKeys(at.origin(), out, at.terminal))
  const rootOption = ['--root-key <file>', '离线保存的根密钥文件 · file of the root key kept offline'] as const
  keys
    .command('rotate')
    .description('启用新的签名密钥 · put a new signing key in force')
    .option(...rootOption)
    .action(async ({ rootKey: file }: { rootKey?: string }) => {
      const root = await rootKey(at.secretsDir(), file)
      await withCentre(at.door, (centre) => runRotate(centre, root, at.terminal))
    })
  keys
    .command('revoke <kid>')
    .description('吊销签名密钥 · end a signing key')
    .option(...rootOption)
    .action(async (kid: string, { rootKey: file }: { rootKey?: string }) => {
      const root = await rootKey(at.secretsDir(), file)
      await withCentre(at.door, (centre) => runRevoke(centre, root, kid, at.terminal))
    })
}

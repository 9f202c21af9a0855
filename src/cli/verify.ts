import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { type Finding, isError, sentenceOf, type Verified, type VerifyOptions, verifyStore } from '../changelog/verify'
import { Problem } from '../domain/errors'
import type { ObjectStore } from '../engines/storage'
import { openFolderStore } from '../engines/storage/folder'
import { readState, shouldHold } from '../followers/mirror/state'
import type { Terminal } from './terminal'

export interface VerifyChoices {
  dir: string
  root?: string
}

/** Verifies a folder offline, a store's or a mirror's; returns the exit code: 0 whole, 1 something is wrong. */
export async function runVerify({ dir, root }: VerifyChoices, terminal: Terminal, now: Date): Promise<number> {
  if (!(await isFolder(dir))) throw new Problem('not-found', { what: dir })
  const state = await readState(dir)
  return verifyAndSay(terminal, dir, {
    store: await openFolderStore(dir),
    now,
    root: root ?? state?.roots ?? null,
    ...(state ? { mirror: { expects: (version) => shouldHold(state, version) } } : {}),
  })
}

/** Verifies the object store of this centre, wherever the environment says that it is; the exit code as above. */
async function verifyCentre(store: ObjectStore, root: string | null, terminal: Terminal): Promise<number> {
  try {
    return await verifyAndSay(terminal, '对象存储 the store', { store, now: new Date(), root })
  } finally {
    store.close()
  }
}

async function verifyAndSay(terminal: Terminal, name: string, options: VerifyOptions): Promise<number> {
  const verified = await verifyStore({
    ...options,
    progress: (what, done) => terminal.progress(`${what}: ${done}`),
    found: (finding) => terminal.line(lineOf(finding)),
  })
  terminal.line(summaryOf(verified, name))
  return verified.findings.some(isError) ? 1 : 0
}

function lineOf(finding: Finding): string {
  const { zh, en } = sentenceOf(finding)
  return `${isError(finding) ? '✗' : '·'} ${finding.path}\n    ${zh}\n    ${en}`
}

function summaryOf({ origins, files, bytes, documents, findings }: Verified, dir: string): string {
  const errors = findings.filter(isError).length
  const rows = origins.map(
    (o) => `  ${o.origin}: ${o.entries} 条日志 entries, 纪元 epoch ${o.epoch ?? '—'}, ${o.manifests} 个版本 versions`,
  )
  const verdict =
    errors === 0
      ? `✓ 核验通过 — everything in ${dir} is as it was signed`
      : `✗ 发现 ${errors} 处问题 — ${errors} ${errors === 1 ? 'thing is' : 'things are'} wrong in ${dir}, named above`
  return ['', ...rows, `  ${files} 个文件 files (${bytes} bytes), ${documents} 份文档 documents`, verdict].join('\n')
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false // the caller says that it is not there
  }
}

interface At {
  openStore: () => Promise<ObjectStore>
  secretsDir: () => string
  terminal: Terminal
  exit: (code: number) => void
}

/** `ziyuan verify [--dir DIR] [--root FINGERPRINT]`; without a root it trusts the one this centre was set up with. */
export function registerVerify(program: Command, at: At): void {
  program
    .command('verify')
    .description('离线核验对象存储或镜像目录 · check a store or a mirror folder offline, byte by byte')
    .option('--dir <dir>', '文件夹；不设则为本中心的对象存储 · a folder; left out: the store of this centre')
    .option('--root <fingerprint>', '根密钥指纹 · fingerprint of the root key to trust')
    .action(async ({ dir, root }: { dir?: string; root?: string }) => {
      const pinned = root ?? (dir ? undefined : await pinnedRoot(at.secretsDir()))
      at.exit(
        dir
          ? await runVerify({ dir, ...(pinned ? { root: pinned } : {}) }, at.terminal, new Date())
          : await verifyCentre(await at.openStore(), pinned ?? null, at.terminal),
      )
    })
}

async function pinnedRoot(secrets: string): Promise<string | undefined> {
  try {
    return (await readFile(join(secrets, 'root.fingerprint'), 'utf8')).trim()
  } catch {
    return undefined // then the summary says that the root was not pinned
  }
}

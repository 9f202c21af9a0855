import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { type Finding, isError, sentenceOf, type Verified, verifyStore } from '../changelog/verify'
import { Problem } from '../domain/errors'
import { openFolderStore } from '../engines/storage/folder'
import { readState, shouldHold } from '../followers/mirror/state'
import type { Terminal } from './terminal'

export interface VerifyChoices {
  dir: string
  root?: string
}

/** Verifies a centre's store or a mirror's folder offline; returns the exit code: 0 whole, 1 something is wrong. */
export async function runVerify({ dir, root }: VerifyChoices, terminal: Terminal, now: Date): Promise<number> {
  if (!(await isFolder(dir))) throw new Problem('not-found', { what: dir })
  const state = await readState(dir)
  const verified = await verifyStore({
    store: await openFolderStore(dir),
    now,
    root: root ?? state?.roots ?? null,
    progress: (what, done) => terminal.progress(`${what}: ${done}`),
    found: (finding) => terminal.line(lineOf(finding)),
    ...(state ? { mirror: { expects: (version) => shouldHold(state, version) } } : {}),
  })
  terminal.line(summaryOf(verified, dir))
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

/** `ziyuan verify [--dir DIR] [--root FINGERPRINT]`; without a root it trusts the one this centre was set up with. */
export function registerVerify(
  program: Command,
  at: { mediaDir: () => string; secretsDir: () => string; terminal: Terminal; exit: (code: number) => void },
): void {
  program
    .command('verify')
    .description('离线核验对象存储或镜像目录 · check a store or a mirror folder offline, byte by byte')
    .option('--dir <dir>', '对象存储目录 · folder of the object store or mirror')
    .option('--root <fingerprint>', '根密钥指纹 · fingerprint of the root key to trust')
    .action(async (choices: { dir?: string; root?: string }) => {
      const dir = choices.dir ?? at.mediaDir()
      const root = choices.root ?? (choices.dir ? undefined : await pinnedRoot(at.secretsDir()))
      at.exit(await runVerify({ dir, ...(root ? { root } : {}) }, at.terminal, new Date()))
    })
}

async function pinnedRoot(secrets: string): Promise<string | undefined> {
  try {
    return (await readFile(join(secrets, 'root.fingerprint'), 'utf8')).trim()
  } catch {
    return undefined // then the summary says that the root was not pinned
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { type Command, Option } from 'commander'
import type { Kept } from '../changelog/epoch'
import { Problem } from '../domain/errors'
import type { SigningKey } from '../domain/keys'
import { type CentreDoor, type OpenCentre, withCentre } from './centre'
import { rootKey } from './keys'
import type { Terminal } from './terminal'

/** Declares a new epoch; waits for a running centre to let the log go. Throws `root-mismatch`, `log-forked`, `conflict`. */
export async function runDeclare(
  { log }: OpenCentre,
  root: SigningKey,
  wish: { kept: Kept; reason: string },
  terminal: Terminal,
): Promise<void> {
  const until = Date.now() + 30_000
  for (;;) {
    const declared = await log.appender.declareEpoch(root, wish)
    if (declared) {
      terminal.line(`✓ 已声明第 ${declared.epoch} 纪元，自第 ${declared.seq} 条之后以${sideZh[declared.kept]}为准`)
      terminal.line(`  epoch ${declared.epoch} declared: after entry ${declared.seq} the ${declared.kept} stands`)
      return
    }
    if (Date.now() > until) throw new Problem('conflict', { reason: 'another process keeps appending' })
    await pause(200)
  }
}

const sideZh: Record<Kept, string> = { database: '数据库', store: '对象存储' }

/** `ziyuan epoch declare --keep database|store --reason TEXT`: an operator's word on a forked log, signed by the root. */
export function registerEpoch(
  program: Command,
  at: { secretsDir: () => string; door: CentreDoor; terminal: Terminal },
): void {
  program
    .command('epoch')
    .description('日志纪元 · epochs of the log')
    .command('declare')
    .description('日志与副本不一致时，声明以哪一方为准 · say which side stands when log and copy disagree')
    .addOption(
      new Option('--keep <side>', '以哪一方为准 · the side that stands')
        .choices(['database', 'store'])
        .makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', '理由 · why')
    .option('--root-key <file>', '离线保存的根密钥文件 · file of the root key kept offline')
    .action(async (choices: { keep: Kept; reason: string; rootKey?: string }) => {
      const root = await rootKey(at.secretsDir(), choices.rootKey)
      const wish = { kept: choices.keep, reason: choices.reason }
      await withCentre(at.door, (centre) => runDeclare(centre, root, wish, at.terminal))
    })
}

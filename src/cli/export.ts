import type { Command } from 'commander'
import { systemClock } from '../domain/clock'
import { type EndFile, exportCentre } from '../moving'
import { type CentreDoor, withCentre } from './centre'
import type { Terminal } from './terminal'

/** Where the commands that move a centre find it, and what they say. */
export interface MovingAt {
  origin: () => string
  secretsDir: () => string
  door: CentreDoor
  terminal: Terminal
}

/** `ziyuan export --to DIR [--with-secrets]`: a whole centre into a folder, whatever engines it runs on. */
export function registerExport(program: Command, at: MovingAt): void {
  program
    .command('export')
    .description('把整个中心导出到文件夹，可中断后继续 · write the whole centre into a folder; goes on after a stop')
    .requiredOption('--to <dir>', '导出到的文件夹 · folder to export into')
    .option('--with-secrets', '连同日志密钥与会话密钥一起导出 · take the keys of the log and of sessions along')
    .action(async ({ to, withSecrets }: { to: string; withSecrets?: true }) => {
      await withCentre(at.door, async ({ payload, store }) => {
        const end = await exportCentre({
          payload,
          store,
          origin: at.origin(),
          folder: to,
          secrets: withSecrets ? at.secretsDir() : null,
          clock: systemClock,
          progress: (what, count) => at.terminal.progress(`${what}: ${count}`),
        })
        for (const line of summaryOf(end, to)) at.terminal.line(line)
      })
    })
}

function summaryOf(end: EndFile, folder: string): string[] {
  return [
    `✓ 已导出到 ${folder} — exported`,
    `  ${countsOf(end)}`,
    '  含账号与口令散列，请像数据库一样保管；不含可重建的目录库、租约与环境变量',
    '  Holds accounts and password hashes: keep it as you keep the database. Not in it: the derived catalogue, leases, the environment.',
    end.secrets.length > 0
      ? `  含密钥 with secrets: ${end.secrets.join(', ')}`
      : '  不含任何密钥：请另行复制 SECRETS_DIR，或使用 --with-secrets — no keys: copy SECRETS_DIR yourself, or use --with-secrets',
  ]
}

/** How much an export holds, in one line. */
export function countsOf({ tables, objects }: EndFile): string {
  const rows = Object.values(tables).reduce((sum, { count }) => sum + count, 0)
  return `${rows} 行 rows in ${Object.keys(tables).length} tables, ${objects.count} 个对象 objects (${objects.bytes} bytes)`
}

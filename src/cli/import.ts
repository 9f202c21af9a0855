import { join } from 'node:path'
import type { Command } from 'commander'
import { failpoint } from '../domain/failpoint'
import { copySecrets, importCentre } from '../moving'
import { withCentre } from './centre'
import { countsOf, type MovingAt } from './export'

/** `ziyuan import --from DIR [--with-secrets]`: fills the empty centre that the environment names. */
export function registerImport(program: Command, at: MovingAt): void {
  program
    .command('import')
    .description(
      '把导出的中心导入到空的中心，可中断后继续 · fill an empty centre with an exported one; goes on after a stop',
    )
    .requiredOption('--from <dir>', '导出所在的文件夹 · folder of the export')
    .option('--with-secrets', '同时放置导出中的密钥 · put the keys of the export in place')
    .action(async ({ from, withSecrets }: { from: string; withSecrets?: true }) => {
      // Before the CMS opens: it would make a secret of its own where it finds none.
      const secrets = withSecrets ? await copySecrets(join(from, 'secrets'), at.secretsDir()) : []
      failpoint('import:after-secrets')
      await withCentre(
        at.door,
        async ({ payload, database, store }) => {
          const progress = (what: string, count: number) => at.terminal.progress(`${what}: ${count}`)
          const end = await importCentre({ payload, database, store, origin: at.origin(), folder: from, progress })
          at.terminal.line('✓ 已导入并逐行核对 — imported, and every row read back')
          at.terminal.line(`  ${countsOf(end)}`)
        },
        'import',
      )
      at.terminal.line(
        secrets.length > 0
          ? `  密钥已放置 secrets in place: ${secrets.join(', ')}`
          : '  启动前请把原中心的 SECRETS_DIR 复制到位 — put the SECRETS_DIR of the old centre in place before the start',
      )
      at.terminal.line('  下一步 next: ziyuan verify; npm start')
    })
}

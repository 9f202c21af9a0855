import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database'
import type { SearchEngine } from '../engines/search'
import { type CatalogueChanges, type Feeder, readPosition } from '../followers/search'
import { type CentreDoor, withCentre } from './centre'
import type { Terminal } from './terminal'

interface OpenFeeder {
  engine: SearchEngine
  changes: CatalogueChanges
  feeder: Feeder
  close(): Promise<void>
}

/** Longest that a running centre is waited for (milliseconds). */
const patience = 3_600_000

/**
 * Has the search index built again from the catalogue, beside the one that answers. A centre that runs sees the wish and
 * does it, for it holds the right to write; where none runs this process does. Returns how many resources are in it.
 */
export async function reindex({ engine, changes, feeder }: OpenFeeder, terminal: Terminal): Promise<number> {
  const wish = changes.wishRebuild()
  const until = Date.now() + patience
  for (;;) {
    await feeder.catchUp()
    const position = readPosition(await engine.position())
    if (position && position.wish >= wish) return (await engine.size()) ?? 0
    if (Date.now() >= until) throw new Problem('search-unavailable')
    terminal.progress('等待运行中的中心重建索引 — waiting for the running centre')
    await pause(500)
  }
}

/** `ziyuan reindex` */
export function registerReindex(
  program: Command,
  at: { door: CentreDoor; terminal: Terminal; openFeeder: (database: Database) => Promise<OpenFeeder> },
): void {
  program
    .command('reindex')
    .description('重建搜索索引，期间搜索照常 · build the search index again; the old one answers meanwhile')
    .action(() =>
      withCentre(at.door, async ({ database }) => {
        const open = await at.openFeeder(database)
        try {
          const size = await reindex(open, at.terminal)
          at.terminal.line(`✓ 搜索索引已重建：${size} 个资源 — search index built again: ${size} resources`)
        } finally {
          await open.close()
        }
      }),
    )
}

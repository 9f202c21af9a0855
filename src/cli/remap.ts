import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { actorFrom, treeFor } from '../access'
import { Problem } from '../domain/errors'
import { currentPorts } from '../operations/currentPorts'
import { previewRemapping } from '../operations/remapPreview'
import { countsOf, startRemapping, undoRemapping } from '../operations/remappings'
import { runRemapping } from '../operations/remapRun'
import { type CentreDoor, type OpenCentre, withCentre } from './centre'
import type { Terminal } from './terminal'

interface Options {
  by: string
  file?: string
  name?: string
  undo?: string
  dryRun?: true
  again?: true
}

/**
 * `ziyuan remap --file map.csv --by USER [--dry-run]`: moves resources to the chapters of a new edition. The table has a
 * heading and two columns, old code and new code. Stopped, the same command goes on; a running centre does so by itself.
 */
export function registerRemap(program: Command, { door, terminal }: { door: CentreDoor; terminal: Terminal }): void {
  program
    .command('remap')
    .description('按映射表把资源移到新教材的章节 · move resources to the chapters of a new edition')
    .requiredOption('--by <username>', '执行人，须为系统管理员 · the operator who answers for it')
    .option('--file <csv>', '映射表：表头，其后两列为旧代码、新代码 · heading, then old code, new code')
    .option('--name <name>', '名称，同名只执行一次（默认文件名）· name of the remapping, carried out once')
    .option('--dry-run', '只统计，不移动 · count only')
    .option('--again', '再查一遍上次留下的 · look once more for what was left')
    .option('--undo <id>', '撤回一次换版 · lead a remapping back')
    .action((options: Options) => withCentre(door, (centre) => remap(centre, options, terminal)))
}

async function remap(centre: OpenCentre, options: Options, terminal: Terminal): Promise<void> {
  const context = { ports: currentPorts(), actor: await operatorOf(centre, options.by) }
  const table = options.file ? await tableAt(options.file) : null
  if (options.dryRun) {
    if (table === null) throw new Problem('missing-field', { field: '--file' })
    const { unmapped, ...counts } = await previewRemapping(context, { table })
    terminal.line(`预览 preview: ${said(counts)}`)
    for (const { code, name, resources } of unmapped)
      terminal.line(`  未映射 unmapped: ${code} ${name ?? ''} (${resources})`)
    return
  }
  if (table === null && !options.undo) throw new Problem('missing-field', { field: '--file' })
  const begun = options.undo
    ? await undoRemapping(context, { remapping: options.undo })
    : await startRemapping(context, {
        name: options.name ?? basename(options.file ?? ''),
        table: table ?? '',
        again: options.again ?? false,
      })
  await centre.log.start()
  try {
    const done = await runRemapping(context.ports, begun.id, ({ data }) =>
      terminal.progress(`${data.phase} ${data.cursor}`),
    )
    terminal.line(`✓ ${done.name} ${done.id}: ${said(await countsOf(centre.database, done.id))}`)
    if (done.data.leftCount > 0) terminal.line(`  留下待人处理 left to people: ${done.data.leftCount}`)
    for (const { identifier, reason } of done.data.left) terminal.line(`  ${reason} ${identifier}`)
  } finally {
    await centre.log.stop()
  }
}

const said = (counts: object): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

const tableAt = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    throw new Problem('not-found', { what: path }, { cause: error })
  })

/** Whoever answers for it, by user name. What they may do is asked by the operation. */
async function operatorOf({ payload }: OpenCentre, username: string) {
  const found = await payload.db.findOne({ collection: 'users', where: { username: { equals: username } } })
  if (!found) throw new Problem('not-found', { what: `users/${username}` })
  return actorFrom({ ...found, collection: 'users' } as never, await treeFor(payload))
}

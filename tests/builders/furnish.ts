import { Readable } from 'node:stream'
import { placeOf } from '../../src/access'
import { derivedId } from '../../src/domain/derivedId'
import { isProblem } from '../../src/domain/errors'
import type { Ports } from '../../src/operations/operation'
import { checklist, policies } from '../unit/review/builders'
import { at, lineages, type Place, refs } from './people'
import { someAssets } from './workingCopy'

/** Gives a centre its organisations, accounts, review rules, the words of one lesson and its files. Harmless when repeated. */
export async function furnish({ database, store }: Pick<Ports, 'database' | 'store'>): Promise<void> {
  const insert = <T extends { id: string }>(collection: string, row: T) =>
    database.insert(collection, row).catch(ignoreTaken)
  for (const name of Object.keys(refs) as Place[]) {
    const parent = lineages[name].at(-2)
    await insert('organisations', {
      ...refs[name],
      kind: refs[name].level,
      parent: parent ? refs[parent].id : null,
      active: true,
      ...placeOf(at(name)),
    })
  }
  for (const id of ['wang', 'zhao']) await insert('users', { id, username: id, name: id, active: true })
  for (const policy of policies)
    await insert('policies', {
      id: derivedId('policy', policy.key),
      key: policy.key,
      version: policy.version,
      active: true,
      data: policy,
    })
  await insert('checklists', {
    id: 'checklist',
    key: checklist.key,
    version: 1,
    active: true,
    data: checklist,
  })
  const words: [string, string, string][] = [
    ['stages', 'primary', '小学'],
    ['subjects', 'math', '数学'],
    ['editions', 'rj', '人教版'],
    ['grades', 'p6', '六年级'],
    ['volumes', 'shang', '上册'],
    ['chapters', 'rj-6s/5', '圆'],
    ['chapters', 'rj-6s/5/3', '圆的面积'],
    ['resource-types', 'elite_lesson', '精品课'],
    ['undergraduate-majors', '070301', '化学'],
    ['vocational-majors', '510201', '计算机应用技术'],
  ]
  for (const [i, [vocabulary, code, name]] of words.entries())
    await insert('taxonomy-terms', { id: `term-${i}`, vocabulary, code, name })
  for (const asset of someAssets.values()) {
    const staged = await store.stage(Readable.from([Buffer.from(`bytes of ${asset.id}`)]), 1000, asset.name)
    await staged.keep()
    await insert('assets', { ...asset, digest: staged.digest, bytes: staged.bytes })
  }
}

/** Furnished before. */
const ignoreTaken = (error: unknown): void => {
  if (!isProblem(error, 'duplicate-value')) throw error
}

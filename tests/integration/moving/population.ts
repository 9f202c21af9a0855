import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { paths } from '../../../src/domain/manifest'
import type { TestCentre } from '../centre'

const at = (second: number): string => new Date(Date.UTC(2026, 8, 1, 8, 0, second)).toISOString()

/** Rows that a careless copy loses: empty beside missing, a child before its parent, U+2028, fractions, equal times. */
export async function populate({ payload, database, store }: TestCentre): Promise<void> {
  await organisations({ payload })
  await people({ payload })
  await works({ payload })
  for (let seq = 1; seq <= 20; seq += 1)
    await database.insert('changes', {
      id: `change-${String(seq).padStart(2, '0')}`,
      origin: 'zj',
      seq,
      at: at(seq),
      operation: `suspend:${seq}`,
      type: 'suspended',
      publishedKey: null,
      data: { stub: { seq }, body: { nested: { empty: [], nothing: null, words: '行\u2028分隔', fraction: 0.1 } } },
    })
  for (const id of ['cases', 'seed']) await database.insert('counters', { id, value: 1 })
  await database.insert('leases', { id: 'log:zj', holder: 'here/1/x', fence: 3, expires: at(0) })
  await objects(store)
}

type Only<K extends keyof TestCentre> = Pick<TestCentre, K>

async function organisations({ payload }: Only<'payload'>): Promise<void> {
  const make = (id: string, parent: string | null, marks: string[] = []) =>
    payload.db.create({
      collection: 'organisations',
      data: { id, code: `code-${id}`, name: `单位 ${id}`, kind: 'school', level: 'school', parent, marks },
    })
  await make('z-province', null)
  await make('a-city', 'z-province', ['island', 'mountain26'])
}

async function people({ payload }: Only<'payload'>): Promise<void> {
  const data = {
    id: 'wang',
    name: '王老师',
    username: 'wang',
    hash: 'h'.repeat(64),
    salt: 's'.repeat(32),
    loginAttempts: 2,
    active: null,
    memberships: [
      { id: 'member-1', organisation: 'a-city', roles: ['reviewer', 'author'] },
      { id: 'member-2', organisation: 'z-province', roles: [] },
    ],
    createdAt: at(1),
    updatedAt: at(2),
  }
  await payload.db.create({ collection: 'users', data })
  for (const key of ['one', 'two', 'three'])
    await payload.db.create({
      collection: 'payload-preferences',
      data: {
        key,
        value: { columns: [] },
        user: { relationTo: 'users', value: 'wang' },
        createdAt: at(3),
        updatedAt: at(3),
      },
    })
}

async function works({ payload }: Only<'payload'>): Promise<void> {
  await payload.db.create({
    collection: 'assets',
    data: {
      id: 'asset',
      name: '圆.pdf',
      digest: `sha256:${'0'.repeat(64)}`,
      bytes: 12,
      duration: 1.25,
      renditions: [],
    },
  })
  for (let n = 0; n < 12; n += 1) {
    const id = `pack-${String(n).padStart(2, '0')}`
    // Made anew for every use: adapters take apart what they are given.
    const data = () => ({
      general: { title: `圆的面积 ${n}`, keywords: n % 2 ? ['圆', '面积'] : [], cover: n % 3 ? null : 'asset' },
      lessons: lessonsOf(id),
      rights: { free: n % 2 ? false : null },
      team: ['wang'],
      organisation: 'a-city',
      revision: n,
      savingUntil: 1_790_000_000_000.25,
      deletedAt: n === 4 ? at(50) : null,
      createdAt: at(n),
      updatedAt: at(n + 1),
    })
    await payload.db.create({ collection: 'resource-packs', data: { ...data(), id } })
    for (let version = 0; version < n % 7; version += 1)
      await payload.db.createVersion({
        collectionSlug: 'resource-packs',
        parent: id,
        autosave: false,
        // Two of them in one millisecond.
        createdAt: at(Math.floor(version / 2)),
        updatedAt: at(version),
        versionData: { ...data(), revision: version } as never,
      })
  }
}

const lessonsOf = (id: string) => [
  {
    id: `${id}-1`,
    title: '第一课',
    files: [
      { id: `${id}-a`, role: 'micro-video', asset: 'asset' },
      { id: `${id}-b`, title: '空' },
    ],
  },
  { id: `${id}-2` },
]

/** A file of three megabytes among small ones, a signed document and the two pointers. */
async function objects(store: TestCentre['store']): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    const bytes = n === 0 ? Buffer.alloc(3 * 1024 ** 2, 'a') : Buffer.from(`文件 ${n}`)
    const staged = await store.stage(Readable.from([bytes]), bytes.length, `${n}.txt`)
    await staged.keep()
  }
  const manifest = '{"name":"manifest"}'
  await store.putOnce(paths.manifest(`sha256:${createHash('sha256').update(manifest).digest('hex')}`), manifest)
  await store.putOnce(paths.entry('zj', 1), '{"seq":1}')
  await store.putLatest(paths.head('zj'), '{"head":1}')
  await store.putLatest(paths.keys('zj'), '{"keys":1}')
}

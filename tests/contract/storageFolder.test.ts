import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { paths } from '../../src/domain/manifest'
import { openFolderStore } from '../../src/engines/storage/folder'

const stream = (...chunks: (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
/** sha256 of `whole`. */
const ofWhole = 'sha256:5d5766cf2d78701614200418ee1450690d9af12c84d52545e4802f001ad53099' as const

describe('the folder', () => {
  test('on start, what stopped processes left more than a day ago is cleared; younger files stay', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ziyuan-store-'))
    await mkdir(join(folder, '.tmp'))
    for (const name of ['old', 'young']) await writeFile(join(folder, '.tmp', name), 'half a file')
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
    await utimes(join(folder, '.tmp', 'old'), twoDaysAgo, twoDaysAgo)
    await openFolderStore(folder)
    expect(await readdir(join(folder, '.tmp'))).toEqual(['young'])
    await rm(folder, { recursive: true })
  })

  test('has no addresses of its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ziyuan-store-'))
    const store = await openFolderStore(folder)
    expect(await store.address('files/a', 60, { name: 'a', type: 'text/plain' })).toBeNull()
    await rm(folder, { recursive: true })
  })

  test('keeping a file again mends a copy that the disk damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ziyuan-store-'))
    const store = await openFolderStore(folder)
    const path = paths.file(ofWhole)
    await store.putLatest(path, 'whale')
    await (await store.stage(stream('whole'), 10, 'a.txt')).keep()
    expect((await store.readAll(path)).toString()).toBe('whole')
    await rm(folder, { recursive: true })
  })

  /** Mounting a small disk needs root; elsewhere this one sentence is skipped and says so. */
  const small = process.getuid?.() === 0 && process.platform === 'linux' ? mountSmall() : null
  const whenMountable = small ? test : test.skip
  whenMountable('a full disk answers storage-full, keeps what was there and leaves nothing behind', async () => {
    const folder = small as string
    try {
      const store = await openFolderStore(folder)
      await store.putOnce('manifests/a.json', 'kept')
      const big = stream(...Array.from({ length: 40 }, () => Buffer.alloc(64 * 1024, 1)))
      await expect(store.stage(big, 10_000_000, '大.mp4')).rejects.toMatchObject({ code: 'storage-full', status: 507 })
      await expect(store.putOnce('manifests/b.json', Buffer.alloc(2_000_000))).rejects.toMatchObject({
        code: 'storage-full',
      })
      expect(await readdir(join(folder, '.tmp'))).toEqual([])
      expect(await store.list('')).toEqual(['manifests/a.json'])
    } finally {
      execFileSync('umount', [folder])
      await rm(folder, { recursive: true })
    }
  })
})

function mountSmall(): string | null {
  const folder = execFileSync('mktemp', ['-d']).toString().trim()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch (error) {
    console.warn(`no small disk can be mounted here: ${String(error)}`)
    return null
  }
}

import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonical } from '../../../src/domain/canonical'
import { Reader } from '../http'
import { serve } from '../processes'
import { check, step, until } from '../report'
import { of, type World } from '../world'
import { encodingsOf } from './reading'

/** What strangers see at the mirror. */
export const atMirror = (world: World): Reader => new Reader(world.mirrorBase)

/** A school's own node, in a process of its own, fetches, verifies and serves what the school may have. */
export async function mirror(world: World): Promise<void> {
  await step('镜像 A mirror process follows the centre for one school', async () => {
    const { port } = new URL(world.mirrorBase)
    const key = join(world.mirrorData, '..', 'upstream.key')
    await writeFile(key, world.keys.yunxi ?? '', { mode: 0o600 })
    const args = [
      'mirror',
      '--upstream',
      world.base,
      '--dir',
      world.mirrorData,
      '--root',
      world.made.rootFingerprint ?? '',
    ]
    const env = { NODE_ENV: 'production', LOG_LEVEL: 'warn', DATA_DIR: join(world.mirrorData, '..', 'mirror-node') }
    await mkdir(world.mirrorData, { recursive: true })
    await serve(
      'ziyuan.mjs',
      [...args, '--key-file', key, '--serve', port, '--name', 'yunxi-mirror'],
      env,
      `${world.mirrorBase}/health`,
    )
    const found = await until(
      () => atMirror(world).resource(world.pack.identifier),
      ({ status }) => status === 200,
      60_000,
    )
    check('it serves the same read API', found.status === 200, found.json)
    const same = await world.reader.resource(world.pack.identifier)
    check('the same document, byte for byte', found.bytes.equals(same.bytes))
    const files = encodingsOf(found.json?.content ?? {})
    const whole = await Promise.all(
      files.map(
        async ({ sha256 }) =>
          `sha256:${createHash('sha256')
            .update((await atMirror(world).get(of('/files', `sha256:${sha256}`))).bytes)
            .digest('hex')}` === `sha256:${sha256}`,
      ),
    )
    check(`all ${files.length} files are on the school's disk`, whole.every(Boolean) && whole.length >= 5)
    const [here, there] = await Promise.all([
      atMirror(world).get('/delivery/v1/changes?limit=1000'),
      world.reader.get('/delivery/v1/changes?limit=1000'),
    ])
    check('the log is relayed as it is', canonical(here.json?.entries) === canonical(there.json?.entries))
  })
}

import { createHash } from 'node:crypto'
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
    const args = ['mirror', '--from', world.base, '--dir', world.mirrorData, '--root', world.made.rootFingerprint ?? '']
    const env = {
      ...world.env,
      PORT: new URL(world.mirrorBase).port,
      PUBLIC_URL: world.mirrorBase,
      DATA_DIR: world.mirrorData,
    }
    await serve(
      'ziyuan.mjs',
      [...args, '--port', env.PORT, '--name', 'yunxi-mirror'],
      { ...env, UPSTREAM_KEY: world.keys.yunxi ?? '' },
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
            .update((await atMirror(world).get(of('/files', sha256))).bytes)
            .digest('hex')}` === sha256,
      ),
    )
    check(`all ${files.length} files are on the school's disk`, whole.every(Boolean) && whole.length >= 5)
    const [here, there] = await Promise.all([
      atMirror(world).get('/delivery/v1/changes?limit=1000'),
      world.reader.get('/delivery/v1/changes?limit=1000'),
    ])
    check('the log is relayed verbatim', JSON.stringify(here.json?.entries) === JSON.stringify(there.json?.entries))
  })
}

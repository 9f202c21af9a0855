import { join } from 'node:path'
import { stopAll, ziyuan } from '../processes'
import { check, note, step } from '../report'
import type { World } from '../world'

/** Everything is stopped; centre and mirror are verified offline, byte by byte, with the root's fingerprint alone. */
export async function verify(world: World): Promise<void> {
  await step('停止 Both stop cleanly', async () => {
    const codes = (await stopAll()) as (number | null)[]
    check(
      'exit codes 0',
      codes.every((code) => code === 0),
      codes,
    )
  })
  await step('核验 `ziyuan verify` of both', async () => {
    for (const dir of [join(world.data, 'media'), world.mirrorData]) {
      const { code, said } = ziyuan(['verify', '--dir', dir, '--root', world.made.rootFingerprint ?? ''], world.env)
      note(said.split('\n').slice(-4).join(' | '))
      check(`${dir} is as it was signed`, code === 0, said)
    }
  })
}

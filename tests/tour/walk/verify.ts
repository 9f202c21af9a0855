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
    // The centre's store wherever its environment has it; the mirror's folder.
    for (const [whose, where] of [
      ['the centre', []],
      ['the mirror', ['--dir', world.mirrorData]],
    ] as const) {
      const { code, said } = ziyuan(['verify', ...where, '--root', world.made.rootFingerprint ?? ''], world.env)
      note(said.split('\n').slice(-4).join(' | '))
      check(`${whose} is as it was signed`, code === 0, said)
    }
  })
}

import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** After the last test: what `centre.ts` keeps for one run. */
export default function removeCentres() {
  rmSync(join(tmpdir(), `ziyuan-browser-${process.pid}`), { recursive: true, force: true })
}

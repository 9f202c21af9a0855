import { verifyStore } from '../changelog/verify'
import type { Digest } from '../domain/canonical'
import { systemClock } from '../domain/clock'
import { openFolderStore } from '../engines/storage/folder'
import { type OpenMirror, shouldHold } from '../followers/mirror'
import type { Terminal } from './terminal'

/** Checks every byte of a mirror's folder and fetches again what is damaged or missing. Returns how much was mended. */
export async function repairMirror({ mirror, state }: OpenMirror, dir: string, terminal: Terminal): Promise<number> {
  const { findings } = await verifyStore({
    store: await openFolderStore(dir),
    root: state.roots,
    now: systemClock.now(),
    progress: (what, done) => terminal.progress(`${what}: ${done}`),
    mirror: { expects: (version) => shouldHold(state, version) },
  })
  const files = new Set<Digest>()
  const manifests = new Set<string>()
  const logs = new Map<string, number>()
  for (const { kind, path } of findings) {
    const file = /^files\/.*\/([0-9a-f]{64})$/.exec(path)?.[1]
    const manifest = /^manifests\/([0-9a-f]{64})\./.exec(path)?.[1]
    const entry = /^(?:log|keys)\/([a-z0-9-]+)(?:\/(\d{10})\.json|\.json|\/head\.json)$/.exec(path)
    if (file && (kind === 'file-damaged' || kind === 'file-missing')) files.add(`sha256:${file}`)
    else if (manifest && kind !== 'recalled' && kind !== 'erased' && kind !== 'not-here') manifests.add(manifest)
    else if (entry?.[1] && kind !== 'head-expired' && kind !== 'root-not-pinned')
      logs.set(entry[1], Math.min(logs.get(entry[1]) ?? Number.MAX_SAFE_INTEGER, Number(entry[2] ?? 1)))
  }
  for (const [origin, seq] of logs) await mirror.followAgain(origin, seq - 1)
  if (manifests.size > 0) await mirror.forget(manifests)
  const mended = files.size > 0 ? await mirror.mend((digest) => files.has(digest)) : 0
  const total = mended + manifests.size + logs.size
  terminal.line(`✓ 已修复 ${total} 处 — ${total} mended`)
  return total
}

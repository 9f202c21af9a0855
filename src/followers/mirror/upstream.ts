import { z } from 'zod'
import { entrySchema, signedHeadSchema } from '../../changelog/codec'
import type { Acknowledgement } from '../../domain/acknowledgement'
import type { Digest } from '../../domain/canonical'
import type { Entry } from '../../domain/change'
import type { SignedHead } from '../../domain/head'
import { openRequests, type UpstreamOptions } from './requests'

export interface Upstream {
  /** Origins held there, and the organisations our key reads for. */
  origins(): Promise<{ origins: string[]; organisations: string[] }>
  head(origin: string): Promise<SignedHead>
  /** At most 1000 entries after a seq; waits up to so many seconds for the next, or until told to leave off. */
  changes(origin: string, after: number, wait: number, leaveOff?: AbortSignal): Promise<Entry[]>
  /** Entries of a resource after a seq, with their bodies, as far as our key may see them; at most 1000. */
  history(origin: string, identifier: string, after: number): Promise<Entry[]>
  manifest(digest: Digest): Promise<Buffer>
  signature(digest: Digest): Promise<Buffer>
  /** The rest of a file from a byte on; `from` is 0 when the upstream sent it whole. */
  file(digest: Digest, from: number): Promise<{ from: number; body: AsyncIterable<Uint8Array> }>
  acknowledge(items: Acknowledgement[]): Promise<void>
  /** Relays reports of use as they came. */
  use(items: object[]): Promise<void>
}

const originsSchema = z.looseObject({
  origins: z.array(z.looseObject({ origin: z.string().regex(/^[a-z][a-z0-9-]{0,15}$/) })).max(1000),
  organisations: z.array(z.string()).max(100).default([]),
})
const changesSchema = z.looseObject({ entries: z.array(entrySchema).max(1000) })

/** The Delivery API of another node. Throws what `openRequests` throws. */
export function openUpstream(options: UpstreamOptions): Upstream {
  const { json, bytes, post, stream } = openRequests(options)
  return {
    async origins() {
      const { origins, organisations } = await json(originsSchema, '/delivery/v1/origins')
      return { origins: origins.map(({ origin }) => origin), organisations }
    },
    head: (origin) => json(signedHeadSchema as z.ZodType<SignedHead>, `/delivery/v1/head?origin=${origin}`),
    async changes(origin, after, wait, leaveOff) {
      const path = `/delivery/v1/changes?origin=${origin}&after=${after}&limit=1000&wait=${wait}`
      return (await json(changesSchema, path, { seconds: wait, leaveOff })).entries as Entry[]
    },
    async history(origin, identifier, after) {
      const path = `/delivery/v1/changes?origin=${origin}&identifier=${identifier}&after=${after}&limit=1000`
      return (await json(changesSchema, path)).entries as Entry[]
    },
    manifest: (digest) => bytes(`/delivery/v1/manifests/${digest}`),
    signature: (digest) => bytes(`/delivery/v1/manifests/${digest}/signature`),
    async file(digest, from) {
      const wish: Record<string, string> =
        from > 0 ? { range: `bytes=${from}-`, 'if-range': `"${digest.slice('sha256:'.length)}"` } : {}
      const { status, body } = await stream(`/delivery/v1/files/${digest}`, wish)
      return { from: status === 206 ? from : 0, body }
    },
    acknowledge: (acknowledgements) => post('/feedback/v1/acknowledgements', { acknowledgements }),
    use: (usages) => post('/feedback/v1/usage', { usages }),
  }
}

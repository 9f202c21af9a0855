'use client'

import { useEffect, useState } from 'react'
import { callApi } from '../api'
import type { AssetSummary } from './upload'

/** Most rows asked for at once. */
const page = 100

/** Names, types and sizes of the assets with these ids, as they become known; null for one that is not to be had. */
export function useAssets(ids: readonly string[]): {
  known: ReadonlyMap<string, AssetSummary | null>
  learn(asset: AssetSummary): void
} {
  const [known, setKnown] = useState<ReadonlyMap<string, AssetSummary | null>>(new Map())
  const unknown = ids.filter((id) => !known.has(id)).slice(0, page)
  const asked = unknown.join(',')

  useEffect(() => {
    if (asked === '') return
    const stop = new AbortController()
    const wanted = asked.split(',')
    const query = new URLSearchParams({ depth: '0', limit: String(page), 'where[id][in]': asked })
    callApi<{ docs: AssetSummary[] }>(`/api/assets?${query}`, { signal: stop.signal })
      .then(({ docs }) => {
        setKnown((now) => {
          const more = new Map(now)
          for (const id of wanted) more.set(id, docs.find((asset) => asset.id === id) ?? more.get(id) ?? null)
          return more
        })
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error('the names of the files could not be read', error)
      })
    return () => stop.abort()
  }, [asked])

  return { known, learn: (asset) => setKnown((now) => new Map(now).set(asset.id, asset)) }
}

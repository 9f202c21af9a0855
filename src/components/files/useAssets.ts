'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { callApi, Refused } from '../api'
import { bytesAddress } from './size'
import type { AssetSummary } from './upload'

/** A stored file and where its bytes are opened. */
export interface StoredFile extends AssetSummary {
  address: string
}

/** Most rows asked for at once. */
const page = 100

/** Names, types and sizes of the assets with these ids, as they become known; null for one that is not to be had. */
export function useAssets(ids: readonly string[]): {
  known: ReadonlyMap<string, StoredFile | null>
  learn(asset: AssetSummary): void
} {
  const { id, collectionSlug } = useDocumentInfo()
  const resource = id && collectionSlug ? `/api/${collectionSlug}/${id}` : null
  const [known, setKnown] = useState<ReadonlyMap<string, StoredFile | null>>(new Map())
  const unknown = ids.filter((one) => !known.has(one)).slice(0, page)
  const asked = unknown.join(',')

  useEffect(() => {
    if (asked === '') return
    const stop = new AbortController()
    const wanted = asked.split(',')
    stored(wanted, resource, stop.signal)
      .then((found) => {
        setKnown((now) => {
          const more = new Map(now)
          for (const one of wanted) more.set(one, found.find((asset) => asset.id === one) ?? more.get(one) ?? null)
          return more
        })
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error('the names of the files could not be read', error)
      })
    return () => stop.abort()
  }, [asked, resource])

  return { known, learn: (asset) => setKnown((now) => new Map(now).set(asset.id, ownFile(asset))) }
}

interface Answer {
  docs: AssetSummary[]
}

/** Files of the person's own organisation by themselves; others through the resource that names them (decision 0044). */
async function stored(ids: readonly string[], resource: string | null, signal: AbortSignal): Promise<StoredFile[]> {
  const query = new URLSearchParams({ depth: '0', limit: String(page), 'where[id][in]': ids.join(',') })
  const own = (await filesAt(`/api/assets?${query}`, signal)).map(ownFile)
  if (own.length === ids.length || resource === null) return own
  const named = await filesAt(`${resource}/files`, signal)
  return [...own, ...named.map((asset) => ({ ...asset, address: `${resource}/files/${asset.id}/bytes` }))]
}

/** None where the person has no right to any. */
async function filesAt(path: string, signal: AbortSignal): Promise<AssetSummary[]> {
  try {
    return (await callApi<Answer>(path, { signal })).docs
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 403) return []
    throw error
  }
}

const ownFile = (asset: AssetSummary): StoredFile => ({ ...asset, address: bytesAddress(asset.id) })

'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { callApi } from '../api'
import type { Difference } from './differences'
import { idOf, type Names, sourceOf } from './sayValue'

/** Most names asked for of one source. */
const most = 100

/** Names of everything that the differing values point to, as they become known. */
export function useNames(differences: readonly Difference[]): Names {
  const { getEntityConfig } = useConfig()
  const [names, setNames] = useState<Names>(new Map())
  const asked = JSON.stringify(wanted(differences))

  useEffect(() => {
    const stop = new AbortController()
    for (const [source, ids] of JSON.parse(asked) as [string, string[]][]) {
      const [collection = '', vocabulary] = source.split(':')
      const title = getEntityConfig({ collectionSlug: collection })?.admin?.useAsTitle ?? 'id'
      const key = vocabulary ? 'code' : 'id'
      read(collection, key, ids, vocabulary, stop.signal)
        .then((docs) =>
          setNames(
            (now) => new Map([...now, ...docs.map((doc) => [`${source}/${doc[key]}`, doc[title] ?? ''] as const)]),
          ),
        )
        .catch((error: unknown) => {
          if (!stop.signal.aborted) console.error('names could not be read', error)
        })
    }
    return () => stop.abort()
  }, [asked, getEntityConfig])
  return names
}

/** Ids by the source that knows their names. */
function wanted(differences: readonly Difference[]): [string, string[]][] {
  const bySource = new Map<string, Set<string>>()
  for (const one of differences) {
    const source = one.kind === 'value' ? sourceOf(one.field) : null
    if (one.kind !== 'value' || !source) continue
    const ids = bySource.get(source) ?? new Set()
    for (const value of [one.mine ?? [], one.theirs ?? []].flat()) if (ids.size < most) ids.add(idOf(value))
    bySource.set(source, ids)
  }
  return [...bySource].map(([source, ids]) => [source, [...ids]])
}

async function read(
  collection: string,
  key: string,
  ids: string[],
  vocabulary: string | undefined,
  signal: AbortSignal,
): Promise<Record<string, string>[]> {
  const query = new URLSearchParams({ depth: '0', limit: String(most), [`where[and][0][${key}][in]`]: ids.join(',') })
  if (vocabulary) query.set('where[and][1][vocabulary][equals]', vocabulary)
  return (await callApi<{ docs: Record<string, string>[] }>(`/api/${collection}?${query}`, { signal })).docs
}

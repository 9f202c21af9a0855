'use client'

import { useEffect, useState } from 'react'
import { callApi } from '../api'

/** A published resource as the field offers it. */
export interface Published {
  identifier: string
  title: string
}

/** Resources shown at once; more are found by typing. */
const shown = 60

/** Published resources whose name fits what was typed, and the name of the present one. */
export function usePublished(search: string, identifier: string | null) {
  const [found, setFound] = useState<readonly Published[]>([])
  const [loading, setLoading] = useState(true)
  const [current, setCurrent] = useState<Published | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    setLoading(true)
    const where: [string, string][] = [['where[and][0][state][equals]', 'online']]
    if (search)
      for (const [i, name] of ['title', 'identifier'].entries())
        where.push([`where[and][1][or][${i}][${name}][like]`, search])
    ask(where, stop.signal)
      .then(setFound)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error('the published resources could not be read', error)
      })
      .finally(() => setLoading(false))
    return () => stop.abort()
  }, [search])

  useEffect(() => {
    const known = found.find((one) => one.identifier === identifier)
    if (known || identifier === null) return setCurrent(known ?? null)
    const stop = new AbortController()
    ask([['where[identifier][equals]', identifier]], stop.signal)
      .then(([one]) => setCurrent(one ?? null))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error('the published resource could not be read', error)
      })
    return () => stop.abort()
  }, [identifier, found])

  return { found, loading, current: current?.identifier === identifier ? current : null }
}

/** Each resource once, as its newest version calls it. */
async function ask(where: [string, string][], signal: AbortSignal): Promise<Published[]> {
  const query = new URLSearchParams([...where, ['depth', '0'], ['limit', String(shown)], ['sort', '-at']])
  const { docs } = await callApi<{ docs: Published[] }>(`/api/publications?${query}`, { signal })
  const newest = new Map<string, Published>()
  for (const { identifier, title } of docs) if (!newest.has(identifier)) newest.set(identifier, { identifier, title })
  return [...newest.values()]
}

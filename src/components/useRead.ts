'use client'

import { useCallback, useEffect, useState } from 'react'
import { callApi } from './api'

interface Read<T> {
  data: T | null
  error: unknown
  set(data: T): void
}

/** What an address of the management API answers, read again whenever `mark` changes; null: nothing to read yet. */
export function useRead<T>(path: string | null, mark: unknown): Read<T> {
  const [data, setData] = useState<T | null>(null)
  const [error, setError] = useState<unknown>(null)
  const set = useCallback((answer: T) => {
    setData(answer)
    setError(null)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `mark` says that what is stored changed
  useEffect(() => {
    if (path === null) return
    const stop = new AbortController()
    callApi<T>(path, { signal: stop.signal }).then(set, (problem: unknown) => {
      if (!stop.signal.aborted) setError(problem)
    })
    return () => stop.abort()
  }, [path, mark, set])
  return { data, error, set }
}

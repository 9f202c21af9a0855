'use client'

import { useCallback, useEffect, useState } from 'react'
import { callApi } from '../api'
import { isWithMachines, type Progress } from './contract'

/** Milliseconds between two looks at what ends by itself in a moment. */
const whileMachinesWork = 1000

/** Where the document stands; read again whenever it was saved (`mark` changes) and after every act. */
export function useProgress(kind: string | undefined, id: string | number | undefined, mark: unknown) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [error, setError] = useState<unknown>(null)

  const read = useCallback(
    async (signal?: AbortSignal) => {
      if (!kind || !id) return
      try {
        setProgress(await callApi<Progress>(`/api/${kind}/${id}/progress`, signal ? { signal } : {}))
        setError(null)
      } catch (problem) {
        if (!signal?.aborted) setError(problem)
      }
    },
    [kind, id],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `mark` says that the stored document changed
  useEffect(() => {
    const stop = new AbortController()
    void read(stop.signal)
    return () => stop.abort()
  }, [read, mark])

  useEffect(() => {
    if (!progress?.case || !isWithMachines(progress.case)) return
    const soon = setTimeout(() => void read(), whileMachinesWork)
    return () => clearTimeout(soon)
  }, [progress, read])

  return { progress, error, reload: () => read() }
}

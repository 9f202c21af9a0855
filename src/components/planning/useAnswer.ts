'use client'

import { useCallback, useEffect, useState } from 'react'
import { callApi, sentenceOf } from '../api'
import { useLanguage } from '../words'

/** What an address answers now; read again when the address changes or `read` is called. A null address asks nothing. */
export function useAnswer<T>(path: string | null) {
  const language = useLanguage()
  const [answer, setAnswer] = useState<T | null>(null)
  const [error, setError] = useState<unknown>(null)
  const read = useCallback(async () => {
    if (path === null) return setAnswer(null)
    try {
      setAnswer(await callApi<T>(path))
      setError(null)
    } catch (problem) {
      setError(problem)
    }
  }, [path])
  useEffect(() => void read(), [read])
  return { answer, read, problem: error === null ? null : sentenceOf(error, language) }
}

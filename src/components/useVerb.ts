'use client'

import { useRef, useState } from 'react'
import { newKey, Refused, sentenceOf } from './api'
import { useLanguage } from './words'

interface Verb {
  /** Does it, unless it is on its way already. */
  send(): Promise<void>
  busy: boolean
  /** The sentence to show where the last try failed, in the person's language. */
  problem: string | null
}

/**
 * One verb on a screen: whether it is on its way, what it was refused for, and the idempotency key of the wish. A refusal
 * ends the wish, so what is sent next has a new key; without an answer the same wish goes out again under the same key,
 * and is done once however often it arrives.
 */
export function useVerb(act: (key: string) => Promise<void>): Verb {
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const onItsWay = useRef(false)
  const key = useRef(newKey())

  const send = async () => {
    if (onItsWay.current) return
    onItsWay.current = true
    setBusy(true)
    setError(null)
    try {
      await act(key.current)
      key.current = newKey()
    } catch (problem) {
      setError(problem)
      if (problem instanceof Refused) key.current = newKey()
    } finally {
      onItsWay.current = false
      setBusy(false)
    }
  }
  return { send, busy, problem: error === null ? null : sentenceOf(error, language) }
}

'use client'

import { useSyncExternalStore } from 'react'

interface Fresh {
  /** Id of the platform. */
  client: string
  secret: string
}

/**
 * A key that was made and not yet shown. It is kept in the memory of this page alone, where it outlives the way from the form of
 * a new platform to the platform's own page, and nothing else.
 */
let fresh: Fresh | null = null
const listeners = new Set<() => void>()

export function keepFresh(next: Fresh | null): void {
  if (fresh?.secret === next?.secret) return
  fresh = next
  for (const listener of listeners) listener()
}

export const useFresh = (): Fresh | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => fresh,
    () => null,
  )

'use client'

import { useCallback, useRef, useState } from 'react'
import { type AssetSummary, uploadFile } from './upload'

/** One file on its way, or one that did not arrive. */
export interface Upload {
  key: number
  file: File
  status: 'waiting' | 'sending' | 'failed'
  /** 0 to 1. */
  progress: number
  error: unknown
  cancel: AbortController
}

interface Uploads {
  list: readonly Upload[]
  add(files: readonly File[]): void
  retry(key: number): void
  drop(key: number): void
}

/** Files sent at the same time. */
const atOnce = 2

/**
 * Sends files two at a time; what arrived is told (with the name it was sent under: the same bytes may be stored already
 * under another) and leaves the list, what failed stays with its reason.
 */
export function useUploads(
  organisation: string | undefined,
  arrived: (asset: AssetSummary, name: string) => void,
): Uploads {
  const [list, setList] = useState<readonly Upload[]>([])
  const queue = useRef<Upload[]>([])
  const sending = useRef(0)
  const next = useRef(1)
  const onArrived = useRef(arrived)
  onArrived.current = arrived

  const change = useCallback((key: number, to: Partial<Upload>) => {
    setList((now) => now.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)))
  }, [])
  const leave = useCallback((key: number) => setList((now) => now.filter((upload) => upload.key !== key)), [])

  const pump = useCallback(() => {
    while (sending.current < atOnce) {
      const upload = queue.current.shift()
      if (!upload) return
      if (upload.cancel.signal.aborted) continue
      sending.current += 1
      change(upload.key, { status: 'sending' })
      uploadFile({
        file: upload.file,
        organisation,
        signal: upload.cancel.signal,
        onProgress: (progress) => change(upload.key, { progress }),
      })
        .then((asset) => {
          leave(upload.key)
          onArrived.current(asset, upload.file.name)
        })
        .catch((error: unknown) => change(upload.key, { status: 'failed', error }))
        .finally(() => {
          sending.current -= 1
          pump()
        })
    }
  }, [change, leave, organisation])

  const enqueue = useCallback(
    (uploads: Upload[]) => {
      queue.current.push(...uploads)
      setList((now) => [...now, ...uploads])
      pump()
    },
    [pump],
  )
  const made = (file: File): Upload => ({
    key: next.current++,
    file,
    status: 'waiting',
    progress: 0,
    error: null,
    cancel: new AbortController(),
  })

  return {
    list,
    add: (files) => enqueue(files.map(made)),
    retry: (key) => {
      const again = list.find((upload) => upload.key === key)
      leave(key)
      if (again) enqueue([made(again.file)])
    },
    drop: (key) => {
      list.find((upload) => upload.key === key)?.cancel.abort()
      leave(key)
    },
  }
}

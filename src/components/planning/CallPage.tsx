'use client'

import { useDocumentInfo } from '@payloadcms/ui'

/** A call as people work on it. */
export function CallPage() {
  const { id } = useDocumentInfo()
  return <p>{id}</p>
}

'use client'

import { useDocumentInfo, useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Heads the page with the resource's title as it is being written; Payload would show the number that lists go by. */
export function useNamedByTitle(): void {
  const title = useFormFields(([fields]) => fields['general.title']?.value as string | undefined)
  const { data } = useDocumentInfo()
  const { title: shown, setDocumentTitle } = useDocumentTitle()
  // biome-ignore lint/correctness/useExhaustiveDependencies: with new `data` Payload puts the number there again
  useEffect(() => {
    if (!title || shown === title) return
    // After Payload's own effect of the same moment, which stands further out and so runs later.
    const soon = setTimeout(() => setDocumentTitle(title))
    return () => clearTimeout(soon)
  }, [title, shown, data, setDocumentTitle])
}

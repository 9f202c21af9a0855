'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'

/**
 * Takes the revision of a save that went past the form (of its team, say) into the form, so that the next save of the
 * form does not find itself stale. Only the one right after what the form shows: others may hold somebody's changes.
 */
export function useOwnSave(): (revision: number) => void {
  const { savedDocumentData, setData } = useDocumentInfo()
  const { dispatchFields } = useForm()
  return (revision) => {
    if (Number(savedDocumentData?.revision) + 1 !== revision) return
    dispatchFields({ type: 'UPDATE', path: 'revision', value: revision })
    setData({ ...savedDocumentData, revision })
  }
}

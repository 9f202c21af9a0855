'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { commentWords } from '../../i18n/comments'
import { fill } from '../../i18n/language'
import type { Comments } from '../../operations/comments/read'
import { goToField } from '../progress/goToField'
import type { FieldShape } from '../save/fields'
import { useRead } from '../useRead'
import { useWords } from '../words'
import { CommentsPanel } from './CommentsPanel'
import { placesOf } from './places'

/** The door to what the team says: how much is open, and the panel. It starts at the field the person was in. */
export function Discussion({ kind, id, mark }: { kind: string; id: string | number; mark: string }) {
  const words = useWords(commentWords)
  const { getEntityConfig } = useConfig()
  const { savedDocumentData } = useDocumentInfo()
  const address = `/api/${kind}/${id}/comments`
  const { data: comments, set } = useRead<Comments>(address, mark)
  const [open, setOpen] = useState(false)
  const field = useLastField()
  const places = useMemo(
    () =>
      placesOf((getEntityConfig({ collectionSlug: kind })?.fields ?? []) as unknown as FieldShape[], {
        ...savedDocumentData,
      }),
    [getEntityConfig, kind, savedDocumentData],
  )
  if (!comments) return null
  return (
    <>
      <button aria-haspopup="dialog" className="zy-button" onClick={() => setOpen(true)} type="button">
        {fill(words.open, { count: comments.open })}
      </button>
      {open && (
        <CommentsPanel
          address={address}
          comments={comments}
          onChanged={set}
          onClose={() => setOpen(false)}
          onGo={(path) => {
            setOpen(false)
            void goToField(path)
          }}
          places={places}
          start={field.current}
        />
      )}
    </>
  )
}

/** The field of the form that had the focus last, by its path; fields inside rows stand for nothing here. */
function useLastField() {
  const field = useRef('')
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      const at = target instanceof Element ? target.closest('[id^="field-"]')?.id : undefined
      if (at) field.current = at.slice('field-'.length).replaceAll('__', '.')
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [])
  return field
}

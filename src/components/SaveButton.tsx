'use client'

import {
  FormSubmit,
  toast,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { problemIn, readJson } from './api'
import { StaleDialog } from './save/StaleDialog'

/** Saves; when somebody else saved meanwhile, shows both versions instead of a mere error. */
export function SaveButton() {
  const { t } = useTranslation()
  const { submit, getData, setModified } = useForm()
  const { id, collectionSlug } = useDocumentInfo()
  const modified = useFormModified()
  const operation = useOperation()
  const button = useRef<HTMLButtonElement>(null)
  const [mine, setMine] = useState<Record<string, unknown> | null>(null)
  const disabled = operation === 'update' && !modified

  const save = async () => {
    const before = getData()
    const answer = await submit<Response, Record<string, unknown>>()
    if (!answer || answer.res.status < 400) return
    const problem = problemIn(
      readJson(
        await answer.res
          .clone()
          .text()
          .catch(() => ''),
      ),
      answer.res.status,
    )
    toast.dismiss()
    setModified(true) // Nothing was saved, so it can be tried again.
    if (problem.code === 'stale-revision') setMine(before)
    else toast.error(problem.title)
  }
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (!disabled) button.current?.click()
  })
  return (
    <>
      <FormSubmit buttonId="action-save" disabled={disabled} onClick={save} ref={button} size="medium" type="button">
        {t('general:save')}
      </FormSubmit>
      {mine && id && collectionSlug && (
        <StaleDialog id={String(id)} kind={collectionSlug} mine={mine} onClose={() => setMine(null)} />
      )}
    </>
  )
}

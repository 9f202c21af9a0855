'use client'

import { toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { progressWords } from '../i18n/progress'
import { Discussion } from './comments/Discussion'
import { canSubmit } from './progress/contract'
import { goToField } from './progress/goToField'
import { ProgressPanel } from './progress/ProgressPanel'
import { Standing } from './progress/Standing'
import { SubmitDialog } from './progress/SubmitDialog'
import { useNamedByTitle } from './progress/useNamedByTitle'
import { useProgress } from './progress/useProgress'
import { Team } from './team/Team'
import { InTrash } from './versions/InTrash'
import { Keeping } from './versions/Keeping'
import { useWords } from './words'

/** Above the form of a resource: how complete it is, who has it and until when, and the step the author can take. */
export function ResourceControls() {
  const words = useWords(progressWords)
  const { id, collectionSlug: kind, savedDocumentData, lastUpdateTime } = useDocumentInfo()
  const modified = useFormModified()
  useNamedByTitle()
  const mark = `${savedDocumentData?.revision ?? ''} ${lastUpdateTime}`
  const isInTrash = Boolean(savedDocumentData?.deletedAt)
  const { progress, error, reload } = useProgress(kind, isInTrash ? undefined : id, mark)
  const [open, setOpen] = useState<'panel' | 'submit' | null>(null)

  if (!kind || !id) return <span className="zy-soft">{words.saveToSee}</span>
  if (isInTrash)
    return (
      <InTrash
        by={savedDocumentData?.deletedBy ?? null}
        id={String(id)}
        kind={kind}
        revision={Number(savedDocumentData?.revision)}
      />
    )
  const done = async () => {
    setOpen(null)
    await reload()
    toast.success(words.sent)
  }
  const submit = () => {
    if (modified) return toast.warning(words.unsaved)
    const lacking = progress?.completeness.missing.some((one) => one.level === 'required')
    const nobody = progress && 'problem' in progress.next
    setOpen(lacking || nobody ? 'panel' : 'submit')
  }
  return (
    <div className="zy-controls">
      <Standing error={error} onOpen={() => setOpen('panel')} onRetry={reload} progress={progress} />
      {progress && canSubmit(progress) && (
        <button className="zy-button zy-button--main" onClick={submit} type="button">
          {progress.case ? words.resubmit : words.submit}
        </button>
      )}
      <Team address={`/api/${kind}/${id}`} mark={mark} />
      <Discussion id={id} kind={kind} mark={mark} />
      <Keeping id={id} kind={kind} mark={mark} />
      {open === 'panel' && progress && (
        <ProgressPanel
          onChanged={reload}
          onClose={() => setOpen(null)}
          onGo={(path) => {
            setOpen(null)
            void goToField(path)
          }}
          progress={progress}
        />
      )}
      {open === 'submit' && progress && (
        <SubmitDialog
          id={id}
          kind={kind}
          onClose={() => setOpen(null)}
          onDone={done}
          progress={progress}
          revision={Number(savedDocumentData?.revision)}
        />
      )}
    </div>
  )
}

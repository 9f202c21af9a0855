'use client'

import { toast, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { versionWords } from '../../i18n/versions'
import type { VersionLine } from '../../operations/versions'
import { callApi } from '../api'
import { ProblemLine } from '../ProblemLine'
import { useRead } from '../useRead'
import { useVerb } from '../useVerb'
import { useWords } from '../words'
import { VersionsPanel } from './VersionsPanel'

interface History {
  revision: number
  versions: VersionLine[]
}

/** The doors to earlier versions and to a copy, for those who edit the resource. */
export function Keeping({ kind, id, mark }: { kind: string; id: string | number; mark: string }) {
  const words = useWords(versionWords)
  const modified = useFormModified()
  const [open, setOpen] = useState(false)
  const { data: history } = useRead<History>(`/api/${kind}/${id}/history`, mark)
  const { send, busy, problem } = useVerb(async (key) => {
    const copy = await callApi<{ id: string }>(`/api/${kind}/${id}/copy`, { method: 'POST', key, body: {} })
    window.location.assign(`/admin/collections/${kind}/${copy.id}`)
  })
  // Who only comments has neither.
  if (!history) return null
  return (
    <>
      <button
        aria-haspopup="dialog"
        className="zy-button"
        onClick={() => (modified ? toast.warning(words.unsaved) : setOpen(true))}
        type="button"
      >
        {words.open}
      </button>
      <button
        className="zy-button"
        disabled={busy}
        onClick={() => (modified ? toast.warning(words.copyUnsaved) : send())}
        type="button"
      >
        {words.copy}
      </button>
      <ProblemLine problem={problem} />
      {open && (
        <VersionsPanel
          id={id}
          kind={kind}
          onClose={() => setOpen(false)}
          revision={history.revision}
          versions={history.versions}
        />
      )}
    </>
  )
}

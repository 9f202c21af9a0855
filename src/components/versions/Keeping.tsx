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
import { CopyParts } from './CopyParts'
import { partLists } from './sources'
import { VersionsPanel } from './VersionsPanel'

interface History {
  revision: number
  versions: VersionLine[]
}

/** The doors to earlier versions, to a copy and to parts of others, for those who edit the resource. */
export function Keeping({ kind, id, mark }: { kind: string; id: string | number; mark: string }) {
  const words = useWords(versionWords)
  const modified = useFormModified()
  const [open, setOpen] = useState<'versions' | 'parts' | null>(null)
  const lists = partLists(kind)
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
        onClick={() => (modified ? toast.warning(words.unsaved) : setOpen('versions'))}
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
      {lists.length > 0 && (
        <button
          aria-haspopup="dialog"
          className="zy-button"
          onClick={() => (modified ? toast.warning(words.copyUnsaved) : setOpen('parts'))}
          type="button"
        >
          {words.from}
        </button>
      )}
      <ProblemLine problem={problem} />
      {open === 'parts' && (
        <CopyParts
          id={String(id)}
          kind={kind}
          lists={lists}
          onClose={() => setOpen(null)}
          revision={history.revision}
        />
      )}
      {open === 'versions' && (
        <VersionsPanel
          id={id}
          kind={kind}
          onClose={() => setOpen(null)}
          revision={history.revision}
          versions={history.versions}
        />
      )}
    </>
  )
}

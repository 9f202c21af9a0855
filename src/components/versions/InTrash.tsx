'use client'

import { fill } from '../../i18n/language'
import { versionWords } from '../../i18n/versions'
import { ActButton } from '../ActButton'
import { callApi } from '../api'
import { useWords } from '../words'

interface Props {
  kind: string
  id: string
  revision: number
  /** Who put it there; null where that is not known. */
  by: string | null
}

/** Above a resource that lies in the trash: its way back. Whoever may not take it out is told so. */
export function InTrash({ kind, id, revision, by }: Props) {
  const words = useWords(versionWords)
  const takeOut = async (key: string) => {
    await callApi(`/api/${kind}/${id}/untrash`, { method: 'POST', key, body: { revision } })
    window.location.assign(`/admin/collections/${kind}/${id}`)
  }
  return (
    <div className="zy-controls">
      <span className="zy-soft">{fill(words.inTrash, { by: by ?? words.nobody })}</span>
      <ActButton act={takeOut} className="zy-button zy-button--main" label={words.takeOut} />
    </div>
  )
}

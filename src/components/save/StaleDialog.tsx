'use client'

import { useConfig, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { fill } from '../../i18n/language'
import { staleWords } from '../../i18n/stale'
import { callApi, sentenceOf } from '../api'
import { Dialog } from '../dialog/Dialog'
import { ProblemLine } from '../ProblemLine'
import { useLanguage, useWords } from '../words'
import { DifferenceTable } from './DifferenceTable'
import { differencesOf } from './differences'
import type { FieldShape } from './fields'

interface Props {
  kind: string
  id: string
  mine: Record<string, unknown>
  onClose: () => void
}

type Stored = Record<string, unknown> & { revision: number }

/** Both versions side by side where they differ; the person decides which one stays. */
export function StaleDialog({ kind, id, mine, onClose }: Props) {
  const words = useWords(staleWords)
  const language = useLanguage()
  const { dispatchFields, submit } = useForm()
  const { getEntityConfig } = useConfig()
  const [stored, setStored] = useState<Stored | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    callApi<Stored>(`/api/${kind}/${id}?depth=0`).then(setStored, setError)
  }, [kind, id])

  const keepMine = async () => {
    if (!stored) return
    dispatchFields({ type: 'UPDATE', path: 'revision', value: stored.revision })
    await submit({ overrides: { revision: stored.revision } })
    onClose()
  }
  const fields = getEntityConfig({ collectionSlug: kind })?.fields ?? []
  const differences = stored ? differencesOf(fields as unknown as FieldShape[], mine, stored) : []
  return (
    <Dialog
      foot={
        <>
          <button className="zy-button" onClick={onClose} type="button">
            {words.later}
          </button>
          <button className="zy-button zy-button--danger" disabled={!stored} onClick={keepMine} type="button">
            {words.keepMine}
          </button>
          <button className="zy-button zy-button--main" onClick={() => window.location.reload()} type="button">
            {words.takeTheirs}
          </button>
        </>
      }
      onClose={onClose}
      title={words.title}
    >
      <ProblemLine problem={error === null ? null : sentenceOf(error, language)} />
      {!stored && error === null && <p className="zy-soft">{words.loading}</p>}
      {stored && <p>{fill(words.lead, { revision: stored.revision })}</p>}
      {stored && differences.length === 0 && <p className="zy-soft">{words.same}</p>}
      {differences.length > 0 && <DifferenceTable differences={differences} />}
    </Dialog>
  )
}

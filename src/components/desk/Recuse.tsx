'use client'

import { toast } from '@payloadcms/ui'
import { deskWords } from '../../i18n/desk'
import { callApi } from '../api'
import { ReasonedAct } from '../ReasonedAct'
import { useWords } from '../words'
import type { Desk } from './contract'

/** Whoever is too close to a work hands the task to a colleague. */
export function Recuse({ desk, onDone }: { desk: Desk; onDone: () => Promise<void> }) {
  const words = useWords(deskWords)
  const recuse = async (reason: string, key: string) => {
    const body = { step: desk.steps, stage: desk.case.stage, reason }
    await callApi(`/api/cases/${desk.case.id}/recuse`, { method: 'POST', key, body })
    toast.success(words.recused)
    await onDone()
  }
  return <ReasonedAct act={recuse} label={words.recuse} reasonLabel={words.recuseReason} />
}

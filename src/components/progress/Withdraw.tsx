'use client'

import { progressWords } from '../../i18n/progress'
import { callApi } from '../api'
import { ReasonedAct } from '../ReasonedAct'
import { useWords } from '../words'
import type { LatestCase } from './contract'

/** The author takes the submission back while nobody has closed it. */
export function Withdraw({ latest, onDone }: { latest: LatestCase; onDone: () => Promise<void> }) {
  const words = useWords(progressWords)
  const withdraw = async (reason: string, key: string) => {
    await callApi(`/api/cases/${latest.id}/withdraw`, { method: 'POST', key, body: { step: latest.steps, reason } })
    await onDone()
  }
  return <ReasonedAct act={withdraw} danger label={words.withdraw} reasonLabel={words.withdrawReason} />
}

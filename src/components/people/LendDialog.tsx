'use client'

import { toast } from '@payloadcms/ui'
import { type ComponentProps, useState } from 'react'
import { peopleWords } from '../../i18n/people'
import { sentenceOf } from '../api'
import { Dialog } from '../dialog/Dialog'
import { ProblemLine } from '../ProblemLine'
import { useRead } from '../useRead'
import { useLanguage, useWords } from '../words'
import type { DelegationRow } from './contract'
import { Delegations } from './Delegations'
import { Lend } from './Lend'

interface Props extends Pick<ComponentProps<typeof Lend>, 'places' | 'absent'> {
  title: string
  lead: string
  /** Which delegations are asked for, as a query, and which of them are shown. */
  query: string
  shows(row: DelegationRow): boolean
  onClose: () => void
}

/** Lending rights for a time, with what was lent so far. */
export function LendDialog({ title, lead, places, absent, query, shows, onClose }: Props) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  const [mark, setMark] = useState(0)
  const path = `/api/delegations?depth=0&limit=200&sort=-since&${query}`
  const { data, error } = useRead<{ docs: DelegationRow[] }>(path, mark)
  const done = (said: string) => async () => {
    setMark(mark + 1)
    toast.success(said)
  }
  return (
    <Dialog onClose={onClose} title={title}>
      <p className="zy-soft">{lead}</p>
      {/* Empty again once it was sent. */}
      <Lend absent={absent} key={mark} onDone={done(words.given)} places={places} />
      <ProblemLine problem={error === null ? null : sentenceOf(error, language)} />
      {!data && error === null && <p className="zy-soft">{words.loading}</p>}
      {data && <Delegations onDone={done(words.ended)} rows={data.docs.filter(shows)} />}
    </Dialog>
  )
}

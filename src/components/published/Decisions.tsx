'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import { Act } from '../act/Act'
import { callApi } from '../api'
import { endOf } from '../moment'
import { Input } from '../planning/Form'
import { useWords } from '../words'
import type { Decision, PublicationDesk } from './contract'
import { Recall } from './Recall'

interface Props {
  desk: PublicationDesk
  onDone: () => Promise<void>
}

/** What the reader may decide about the resource, each decision with its reason. */
export function Decisions({ desk, onDone }: Props) {
  const { id, seq } = desk.publication
  const decide = async (verb: Decision, more: object, reason: string, key: string) => {
    await callApi(`/api/publications/${id}/${verb}`, { method: 'POST', key, body: { seq, reason, ...more } })
    await onDone()
  }
  return (
    <div className="zy-new">
      {desk.allowed.map((verb) =>
        verb === 'recall' ? (
          <Recall
            decide={(more, reason, key) => decide('recall', more, reason, key)}
            desk={desk}
            key={`${verb} ${seq}`}
          />
        ) : (
          <OfTheResource decide={decide} key={`${verb} ${seq}`} title={desk.resource.title} verb={verb} />
        ),
      )}
    </div>
  )
}

interface OfTheResourceProps {
  verb: Exclude<Decision, 'recall'>
  title: string
  decide(verb: Decision, more: object, reason: string, key: string): Promise<void>
}

/** A decision about all versions, with its last day where it has one. */
function OfTheResource({ verb, title, decide }: OfTheResourceProps) {
  const words = useWords(publishedWords)
  const [until, setUntil] = useState('')
  const untilLabels = { suspend: words.suspendUntil, withdraw: words.withdrawUntil, restore: null }
  const untilLabel = untilLabels[verb]
  return (
    <Act
      act={(reason, key) => decide(verb, until === '' ? {} : { until: endOf(until) }, reason, key)}
      consequence={words[`${verb}Follows`]}
      danger={verb !== 'restore'}
      label={words[verb]}
      title={fill(words[`${verb}Title`], { title })}
      words="reason"
    >
      {untilLabel && (
        <Input label={untilLabel} onChange={(event) => setUntil(event.target.value)} type="date" value={until} />
      )}
    </Act>
  )
}

'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { planningWords } from '../../i18n/planning'
import { Act } from '../act/Act'
import { callApi } from '../api'
import { type Found, OrganisationSelect } from '../organisation/OrganisationSelect'
import { useWords } from '../words'
import type { AssignmentDesk } from './contract'
import { HandIn } from './HandIn'

interface Props {
  desk: AssignmentDesk
  onDone: () => Promise<void>
}

/** What may be done with an assigned chapter: hand in what was built, pass it on, decline it, take it back. */
export function AssignmentActs({ desk, onDone }: Props) {
  const words = useWords(planningWords)
  const { assignment, chapterName, may } = desk
  const act = async (path: string, body: object, key: string) => {
    const address = `/api/assignments/${assignment.id}/${path}`
    await callApi(address, { method: 'POST', key, body: { step: assignment.steps, ...body } })
    await onDone()
  }
  const said = { chapter: chapterName, organisation: assignment.data.organisationName }
  const reasoned = (verb: 'decline' | 'take-back') =>
    may.includes(verb) && (
      <Act
        act={(reason, key) => act(verb, { reason }, key)}
        consequence={fill(words.assignmentConsequences[verb], said)}
        danger
        label={words.assignmentActs[verb]}
        title={`${words.assignmentActs[verb]} · ${chapterName}`}
        words="reason"
      />
    )
  if (may.length === 0) return null
  return (
    <section aria-label={words.assignmentDo}>
      <div className="zy-new">
        {may.includes('pass-on') && (
          <PassOn act={(organisation, key) => act('pass-on', { organisation }, key)} said={said} />
        )}
        {reasoned('decline')}
        {reasoned('take-back')}
      </div>
      {may.includes('hand-in') && <HandIn send={(identifier, key) => act('hand-in', { identifier }, key)} />}
    </section>
  )
}

function PassOn({
  act,
  said,
}: {
  act(organisation: string, key: string): Promise<void>
  said: { chapter: string; organisation: string }
}) {
  const words = useWords(planningWords)
  const [to, setTo] = useState<Found | null>(null)
  const label = words.assignmentActs['pass-on']
  const sentence = to ? words.assignmentConsequences['pass-on'] : words.passOnWhom
  return (
    <Act
      act={(_, key) => act(to?.id ?? '', key)}
      consequence={fill(sentence, { ...said, to: to?.name ?? '' })}
      label={label}
      ready={to !== null}
      title={`${label} · ${said.chapter}`}
    >
      <OrganisationSelect label={words.passOnTo} onChange={setTo} value={to} />
    </Act>
  )
}

'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { operatingWords } from '../../i18n/operating'
import type { CentreStanding } from '../../operations/centreStanding'
import { sentenceOf } from '../api'
import { sayMoment } from '../moment'
import { ProblemLine } from '../ProblemLine'
import { useRead } from '../useRead'
import { useLanguage } from '../words'
import { FactTable } from './FactTable'

/** For the operator: which services answer, what waits in the background, who has never signed in. */
export function Operating() {
  const language = useLanguage()
  const words = operatingWords[language]
  const [times, setTimes] = useState(0)
  const { data, error } = useRead<CentreStanding>('/api/intents/standing', times)
  const say = (at: string | null) => (at === null ? '—' : sayMoment(at, language))
  return (
    <>
      <p className="zy-new">
        <button className="zy-button" onClick={() => setTimes(times + 1)} type="button">
          {words.again}
        </button>
        <span className="zy-soft" role="status">
          {data ? fill(words.readAt, { at: say(data.at) }) : !error && words.reading}
        </span>
      </p>
      <ProblemLine problem={error === null ? null : sentenceOf(error, language)} />
      {data && (
        <>
          <Parts parts={data.parts} say={say} />
          <Queues queues={data.queues} say={say} />
          <People waiting={data.waiting} />
        </>
      )}
    </>
  )
}

type Say = (at: string | null) => string
const look = { well: 'zy-good', failing: 'zy-warn', down: 'zy-bad' } as const

function Parts({ parts, say }: { parts: CentreStanding['parts']; say: Say }) {
  const words = operatingWords[useLanguage()]
  const names: Readonly<Record<string, string>> = words.partNames
  return (
    <FactTable
      columns={[words.part, words.state, words.since]}
      id="zy-parts"
      none={words.partsNone}
      rows={parts.map(({ name, state, since }) => ({
        key: name,
        cells: [
          names[name] ?? name,
          <span className={look[state]} key="state">
            {words.states[state]}
          </span>,
          say(since),
        ],
      }))}
      title={words.parts}
    />
  )
}

function Queues({ queues, say }: { queues: CentreStanding['queues']; say: Say }) {
  const words = operatingWords[useLanguage()]
  return (
    <FactTable
      columns={[words.queue, words.count, words.oldest]}
      id="zy-queues"
      none={words.queuesNone}
      rows={queues
        .filter(({ count }) => count > 0)
        .map(({ name, count, oldest }) => ({ key: name, cells: [words.queueNames[name], count, say(oldest)] }))}
      title={words.queues}
    />
  )
}

function People({ waiting: { people, places } }: Pick<CentreStanding, 'waiting'>) {
  const words = operatingWords[useLanguage()]
  return (
    <FactTable
      columns={[words.place, words.persons]}
      id="zy-unsigned"
      lead={people > 0 && fill(words.peopleSaid, { count: people })}
      none={words.peopleNone}
      rows={places.map((place) => ({ key: place.name, cells: [place.name, place.people] }))}
      title={words.people}
    />
  )
}

'use client'

import { useState } from 'react'
import { allianceForms, allianceRoles } from '../../domain/alliance'
import { allianceWords } from '../../i18n/alliance'
import type { AllianceLine } from '../../operations/alliances'
import { Wide } from '../planning/Wide'
import { ReasonForm } from '../ReasonedAct'
import { useLanguage, useWords } from '../words'

interface Props {
  day: string
  lines: readonly AllianceLine[]
  /** Which of the two sides a line names. */
  names: 'school' | 'alliance'
  end(line: AllianceLine, body: { until: string; reason: string }, key: string): Promise<void>
}

type State = keyof (typeof allianceWords)['zh']['states']

const stateOf = ({ status, today, since }: AllianceLine, day: string): State => {
  if (status === 'cancelled') return 'cancelled'
  if (today) return 'today'
  return since > day ? 'ahead' : 'past'
}

/** Memberships through time, the latest first; those that go on can be ended. */
export function Lines({ day, lines, names, end }: Props) {
  const words = useWords(allianceWords)
  const headings = [words[names], words.form, words.role, words.since, words.until, words.state]
  return (
    <Wide label={words.open}>
      <table className="zy-table">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {lines.map((line) => {
          const state = stateOf(line, day)
          const goesOn = state === 'today' || state === 'ahead'
          return (
            <tbody key={line.id}>
              <Line line={line} names={names} state={words.states[state]} />
              {goesOn && (
                // Of its own: a form in the last column would leave the others no room.
                <tr key={`${line.until}`}>
                  <td colSpan={headings.length}>
                    <End day={day} end={(body, key) => end(line, body, key)} />
                  </td>
                </tr>
              )}
            </tbody>
          )
        })}
      </table>
    </Wide>
  )
}

function Line({ line, names, state }: Pick<Props, 'names'> & { line: AllianceLine; state: string }) {
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">{line[names].name}</th>
      <td>{allianceForms[line.form][language]}</td>
      <td>{allianceRoles[line.role][language]}</td>
      <td>{line.since}</td>
      <td>{line.until ?? ''}</td>
      <td>{state}</td>
    </tr>
  )
}

function End({ day, end }: { day: string; end(body: { until: string; reason: string }, key: string): Promise<void> }) {
  const words = useWords(allianceWords)
  const [until, setUntil] = useState(day)
  return (
    <details>
      <summary>{words.end}</summary>
      <label className="zy-label">
        {words.until}
        <input className="zy-input" onChange={(e) => setUntil(e.target.value)} type="date" value={until} />
      </label>
      <ReasonForm act={(reason, key) => end({ until, reason }, key)} label={words.end} reasonLabel={words.reason} />
    </details>
  )
}

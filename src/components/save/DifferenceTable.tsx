'use client'

import type { ReactNode } from 'react'
import { fill, type Language, wordsIn } from '../../i18n/language'
import { staleWords } from '../../i18n/stale'
import { Changed, Mark } from '../difference/Changed'
import { wordDiff } from '../difference/wordDiff'
import { useLanguage, useWords } from '../words'
import type { Difference, Step } from './differences'
import { type Names, sayValue } from './sayValue'
import { useNames } from './useNames'

/** Most differences shown at once. */
const shown = 50

interface Props {
  differences: readonly Difference[]
  /** Headings of the two versions; left out: mine, and what is saved. */
  mine?: string
  theirs?: string
}

/** What differs, field by field under the names the form gives them, one version beside the other. */
export function DifferenceTable({ differences, ...headings }: Props) {
  const words = { ...useWords(staleWords), ...headings }
  const language = useLanguage()
  const names = useNames(differences)
  const rest = differences.length - shown
  return (
    <>
      <table className="zy-table zy-versions">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.mine}</th>
            <th scope="col">{words.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, shown).map((one) => {
            const place = sayPlace(one.place, language)
            const { mine, theirs } = sides(one, language, names)
            return (
              <tr key={`${one.kind} ${place}`}>
                <th scope="row">{place}</th>
                <td data-of={words.mine}>{mine}</td>
                <td data-of={words.theirs}>{theirs}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rest > 0 && <p className="zy-soft">{fill(words.more, { count: rest })}</p>}
    </>
  )
}

const sayPlace = (place: readonly Step[], language: Language): string =>
  place.map((step) => (isRow(step) ? sayRow(step, language) : wordsIn(step, language))).join(' › ')

const isRow = (step: Step): step is Extract<Step, { row: number }> => typeof step === 'object' && 'row' in step

const sayRow = ({ row, title }: { row: number; title: string }, language: Language): string =>
  `${fill(staleWords[language].row, { row })}${title ? ` ${title}` : ''}`

/** Both cells of a difference. */
function sides(one: Difference, language: Language, names: Names): { mine: ReactNode; theirs: ReactNode } {
  const words = staleWords[language]
  switch (one.kind) {
    case 'layout':
      return { mine: words.layout, theirs: words.layout }
    case 'row':
      return one.only === 'mine'
        ? { mine: <Mark>{words.there}</Mark>, theirs: words.notThere }
        : { mine: words.notThere, theirs: <Mark>{words.there}</Mark> }
    case 'order':
      return { mine: one.mine.join(words.comma), theirs: one.theirs.join(words.comma) }
    case 'value': {
      const [mine, theirs] = [one.mine, one.theirs].map((value) => sayValue(one.field, value, language, names))
      return one.field.hasMany ? items(mine ?? [], theirs ?? []) : texts((mine ?? []).join(), (theirs ?? []).join())
    }
  }
}

/** Lists by their items: what only one of them has is marked. */
const items = (mine: string[], theirs: string[]) => ({ mine: list(mine, theirs), theirs: list(theirs, mine) })

const list = (own: string[], other: string[]): ReactNode =>
  own.length === 0 ? (
    '—'
  ) : (
    <ul>
      {own.map((item) => (
        <li key={item}>{other.includes(item) ? item : <Mark>{item}</Mark>}</li>
      ))}
    </ul>
  )

function texts(mine: string, theirs: string): { mine: ReactNode; theirs: ReactNode } {
  const { mine: left, theirs: right } = wordDiff(mine, theirs)
  return { mine: <Changed stretches={left} />, theirs: <Changed stretches={right} /> }
}

'use client'

import { bulkWords } from '../../i18n/bulk'
import { fill, wordsIn } from '../../i18n/language'
import { type Difference, differencesOf } from '../save/differences'
import type { FieldShape } from '../save/fields'
import { type Names, sayValue } from '../save/sayValue'
import { useNames } from '../save/useNames'
import { useLanguage, useWords } from '../words'
import type { Row } from './contract'

/** What would become of each document: what changes from what to what, or why it can't be changed. */
export function Previewed({ rows, fields }: { rows: readonly Row[]; fields: readonly FieldShape[] }) {
  const words = useWords(bulkWords)
  const language = useLanguage()
  const of = (row: Row) => (row.outcome === 'change' ? differencesOf(fields, row.before, row.after) : [])
  const names = useNames(rows.flatMap(of))
  const count = (outcome: Row['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return (
    <section aria-live="polite">
      <p>{fill(words.counts, { change: count('change'), same: count('same'), left: count('left') })}</p>
      <table className="zy-table">
        <thead>
          <tr>
            <th scope="col">{words.document}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.number ? `${row.number} ${row.title ?? words.untitled}` : words.hidden}</th>
              <td>
                {row.outcome === 'same' && <span className="zy-soft">{words.same}</span>}
                {row.outcome === 'left' && (
                  <span className="zy-bad">{language === 'zh' ? row.problem.title : row.problem.titleEn}</span>
                )}
                {of(row).map((one) => (
                  <Line key={nameOf(one)} difference={one} names={names} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const nameOf = ({ place }: Difference): string => JSON.stringify(place)

function Line({ difference, names }: { difference: Difference; names: Names }) {
  const words = useWords(bulkWords)
  const language = useLanguage()
  if (difference.kind !== 'value') return null
  const { field, mine, theirs } = difference
  const say = (value: unknown) => sayValue(field, value, language, names).join('、') || words.none
  return (
    <div>
      {wordsIn(field.label ?? field.name ?? '', language)}: {say(mine)} → {say(theirs)}
    </div>
  )
}

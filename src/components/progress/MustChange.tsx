'use client'

import { fill } from '../../i18n/language'
import { progressWords } from '../../i18n/progress'
import { useWords } from '../words'
import type { Progress } from './contract'

/** What a returned case asks its author to mend, with the reviewer's own words. */
export function MustChange({ mustChange, opinions }: Pick<Progress, 'mustChange' | 'opinions'>) {
  const words = useWords(progressWords)
  const opinion = opinions.at(-1)
  return (
    <section className="zy-mend">
      <h3>{words.mustChange}</h3>
      {opinion && (
        <blockquote>
          <p>{opinion.comment}</p>
          <footer className="zy-soft">{fill(words.from, { organisation: opinion.by.organisationName ?? '—' })}</footer>
        </blockquote>
      )}
      <ol>
        {mustChange.map((finding) => (
          <li key={finding.id}>
            <strong>{finding.item}</strong> {finding.note}
            {finding.place && <span className="zy-soft"> · {finding.place}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

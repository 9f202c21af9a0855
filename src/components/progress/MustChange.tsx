'use client'

import { fill } from '../../i18n/language'
import { progressWords } from '../../i18n/progress'
import { sayPointer } from '../desk/place'
import { useLanguage, useWords } from '../words'
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
            <Place {...finding} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Which file, or which field; a file that has been replaced meanwhile has no name here. */
function Place({ place, fileName }: Progress['mustChange'][number]) {
  const language = useLanguage()
  const said = fileName ?? sayPointer(place ?? '', language)
  return said === '' ? null : <span className="zy-soft"> · {said}</span>
}

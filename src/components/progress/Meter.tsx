'use client'

import { fill } from '../../i18n/language'
import { progressWords } from '../../i18n/progress'
import { useLanguage, useWords } from '../words'
import type { Progress } from './contract'

interface Props {
  completeness: Progress['completeness']
  /** Brings the person to the field. */
  onGo: (path: string) => void
}

/** How complete the document is, and what is missing, each with a way there. */
export function Meter({ completeness: { score, missing }, onGo }: Props) {
  const words = useWords(progressWords)
  const required = missing.filter((one) => one.level === 'required')
  const advised = missing.filter((one) => one.level === 'advised')
  return (
    <section className="zy-meter">
      <h3>
        {words.completeness} <strong>{score} %</strong>
      </h3>
      <progress aria-label={words.completeness} max={100} value={score} />
      {required.length === 0 ? (
        <p className="zy-good">{words.complete}</p>
      ) : (
        <p className="zy-warn">{fill(words.lacking, { count: required.length })}</p>
      )}
      <Places list={required} onGo={onGo} />
      {advised.length > 0 && (
        <details>
          <summary>
            {words.advised} ({advised.length})
          </summary>
          <Places list={advised} onGo={onGo} />
        </details>
      )}
    </section>
  )
}

function Places({ list, onGo }: { list: Progress['completeness']['missing']; onGo: Props['onGo'] }) {
  const language = useLanguage()
  return (
    <ul className="zy-places">
      {list.map((one) => (
        <li key={`${one.path} ${one.en}`}>
          <button className="zy-link" onClick={() => onGo(one.path)} type="button">
            {one[language]}
          </button>
        </li>
      ))}
    </ul>
  )
}

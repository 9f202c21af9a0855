'use client'

import { useState } from 'react'
import { bulkWords } from '../../i18n/bulk'
import { fill } from '../../i18n/language'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'
import { useLanguage, useWords } from '../words'
import type { Changes, Edited, Row, Seen } from './contract'
import { inPieces } from './inPieces'

interface Props {
  kind: string
  changes: Changes
  documents: readonly Seen[]
  /** For the names of what was left. */
  rows: readonly Row[]
  onBegin(): void
}

/** Does it piece by piece; where the line breaks, the same button goes on where it stopped. Then it can be undone. */
export function Run({ kind, changes, documents, rows, onBegin }: Props) {
  const words = useWords(bulkWords)
  const [results, setResults] = useState<Edited[]>([])
  const [undone, setUndone] = useState<Edited[]>([])
  const changed = results.flatMap((one) => (one.outcome === 'changed' ? [{ id: one.id, revision: one.revision }] : []))
  const isDone = results.length >= documents.length
  const edit = useVerb(async (key) => {
    onBegin()
    await inPieces(`/api/${kind}/bulk/edit`, documents, { changes }, key, setResults)
  })
  const undo = useVerb((key) => inPieces(`/api/${kind}/bulk/undo`, changed, {}, key, setUndone))
  if (documents.length === 0) return null
  return (
    <section aria-live="polite">
      <ProblemLine problem={edit.problem ?? undo.problem} />
      {!isDone && (
        <button className="zy-button zy-button--main" disabled={edit.busy} onClick={edit.send} type="button">
          {results.length > 0 ? words.goOn : fill(words.apply, { count: documents.length })}
        </button>
      )}
      {results.length > 0 && !isDone && <Bar done={results.length} total={documents.length} words={words.progress} />}
      {isDone && (
        <p className="zy-good">
          {fill(words.done, { changed: changed.length, left: results.length - changed.length })}
        </p>
      )}
      <Left results={undone.length > 0 ? undone : results} rows={rows} />
      {isDone && changed.length > 0 && undone.length < changed.length && (
        <button className="zy-button" disabled={undo.busy} onClick={undo.send} type="button">
          {words.undo}
        </button>
      )}
      {undo.busy && <Bar done={undone.length} total={changed.length} words={words.undoing} />}
      {changed.length > 0 && undone.length === changed.length && <Undone undone={undone} />}
    </section>
  )
}

const Bar = ({ done, total, words }: { done: number; total: number; words: string }) => {
  const said = fill(words, { done, total })
  return (
    <p>
      <progress aria-label={said} max={total} value={done} /> {said}
    </p>
  )
}

function Undone({ undone }: { undone: readonly Edited[] }) {
  const words = useWords(bulkWords)
  const changed = undone.filter(({ outcome }) => outcome === 'changed').length
  return <p className="zy-good">{fill(words.undone, { changed, left: undone.length - changed })}</p>
}

/** What was left, by name and with the reason. */
function Left({ results, rows }: { results: readonly Edited[]; rows: readonly Row[] }) {
  const language = useLanguage()
  const left = results.filter((one) => one.outcome === 'left')
  if (left.length === 0) return null
  return (
    <ul className="zy-bad">
      {left.map(({ id, problem }) => (
        <li key={id}>
          {rows.find((row) => row.id === id)?.number}: {language === 'zh' ? problem.title : problem.titleEn}
        </li>
      ))}
    </ul>
  )
}

'use client'

import { useEffect, useRef, useState } from 'react'
import { planningWords } from '../../i18n/planning'
import { ProblemLine } from '../ProblemLine'
import { useWords } from '../words'
import { CellDialog } from './CellDialog'
import type { CoverageAnswer } from './contract'
import { useAnswer } from './useAnswer'
import { Wide } from './Wide'

interface Props {
  textbook: string
  kind: string
  mayAssign: boolean
}

/** One textbook's chapters, each with its state in words; the state opens what fills it. */
export function ChapterTable({ textbook, kind, mayAssign }: Props) {
  const words = useWords(planningWords)
  const query = new URLSearchParams({ textbook, kind })
  const { answer, read, problem } = useAnswer<CoverageAnswer>(`/api/tallies/coverage?${query}`)
  const [open, setOpen] = useState<{ code: string; name: string } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const isThere = answer !== null
  // It stands below the long list of textbooks that it was opened from.
  useEffect(() => {
    if (isThere) heading.current?.focus()
  }, [isThere])
  if (!answer) return problem ? <ProblemLine problem={problem} /> : <p className="zy-soft">{words.loading}</p>
  return (
    <section aria-labelledby="zy-chapters">
      <h2 id="zy-chapters" ref={heading} tabIndex={-1}>
        {answer.textbook.name}
      </h2>
      <p className="zy-new">
        <a className="zy-button" href={`/api/tallies/coverage/csv?${query}`}>
          {words.table}
        </a>
      </p>
      <Wide label={answer.textbook.name}>
        <table className="zy-table">
          <thead>
            <tr>
              <th scope="col">{words.chapterName}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.states.built}</th>
              <th scope="col">{words.states['in-review']}</th>
              <th scope="col">{words.states.assigned}</th>
            </tr>
          </thead>
          <tbody>
            {answer.coverage.chapters.map(({ code, name, depth, state, built, inReview, assigned }) => (
              <tr className={`zy-chapter zy-chapter--${depth}`} key={code}>
                <th scope="row">{name}</th>
                <td>
                  <button
                    aria-label={`${name} ${words.states[state]}`}
                    className={`zy-cell zy-cell--${state}`}
                    onClick={() => setOpen({ code, name })}
                    type="button"
                  >
                    {words.states[state]}
                  </button>
                </td>
                <td>{built}</td>
                <td>{inReview}</td>
                <td>{assigned.map(({ organisation, due }) => `${organisation} ${due}`).join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {open && (
        <CellDialog
          chapter={open}
          kind={kind}
          mayAssign={mayAssign}
          onClose={() => {
            setOpen(null)
            void read()
          }}
        />
      )}
    </section>
  )
}

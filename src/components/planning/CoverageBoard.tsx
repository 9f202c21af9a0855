'use client'

import { useState } from 'react'
import { coverageStates } from '../../domain/planning/coverage'
import { planningWords } from '../../i18n/planning'
import { ProblemLine } from '../ProblemLine'
import { useLanguage, useWords } from '../words'
import { ChapterTable } from './ChapterTable'
import type { TextbooksAnswer } from './contract'
import { Select } from './Form'
import { kindNames } from './kindNames'
import { useAnswer } from './useAnswer'
import { Wide } from './Wide'

interface TermsAnswer {
  docs: { code: string; name: string }[]
}
const termsOf = (vocabulary: string) =>
  `/api/taxonomy-terms?where[vocabulary][equals]=${vocabulary}&limit=200&depth=0&sort=order`

/** Which textbooks are covered how far; one of them, chapter by chapter. */
export function CoverageBoard({ mayAssign }: { mayAssign: boolean }) {
  const words = useWords(planningWords)
  const language = useLanguage()
  const [chosen, setChosen] = useState({ stage: '', subject: '', kind: 'resource-packs' })
  const [book, setBook] = useState<string | null>(null)
  const stages = useAnswer<TermsAnswer>(termsOf('stages')).answer?.docs ?? []
  const subjects = useAnswer<TermsAnswer>(termsOf('subjects')).answer?.docs ?? []
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
  const { answer, problem } = useAnswer<TextbooksAnswer>(`/api/tallies/textbooks?${query}`)
  const choose = (name: keyof typeof chosen, label: string, options: readonly { code: string; name: string }[]) => (
    <Select
      label={label}
      onChange={(event) => setChosen({ ...chosen, [name]: event.target.value })}
      options={options.map((option) => ({ value: option.code, name: option.name }))}
      value={chosen[name]}
    />
  )
  const any = { code: '', name: words.all }
  return (
    <>
      <div className="zy-new">
        {choose('stage', words.stage, [any, ...stages])}
        {choose('subject', words.subject, [any, ...subjects])}
        {choose(
          'kind',
          words.kind,
          kindNames(language).map(({ kind, name }) => ({ code: kind, name })),
        )}
      </div>
      <p className="zy-new">
        <a className="zy-button" href="/admin/collections/assignments">
          {words.assignments}
        </a>
      </p>
      <ProblemLine problem={problem} />
      {answer?.textbooks.length === 0 && <p className="zy-empty">{words.textbooksNone}</p>}
      {answer && answer.textbooks.length > 0 && <Books answer={answer} onChoose={setBook} />}
      {book && <ChapterTable key={`${book} ${chosen.kind}`} kind={chosen.kind} mayAssign={mayAssign} textbook={book} />}
    </>
  )
}

function Books({ answer, onChoose }: { answer: TextbooksAnswer; onChoose: (code: string) => void }) {
  const words = useWords(planningWords)
  return (
    <Wide label={words.textbooks}>
      <table className="zy-table">
        <caption>{words.textbooks}</caption>
        <thead>
          <tr>
            <th scope="col">{words.textbook}</th>
            <th scope="col">{words.chapters}</th>
            {coverageStates.map((state) => (
              <th key={state} scope="col">
                {words.states[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.textbooks.map(({ code, name, rollUp }) => (
            <tr key={code}>
              <th scope="row">
                <button className="zy-link" onClick={() => onChoose(code)} type="button">
                  {name}
                </button>
              </th>
              <td>{rollUp.chapters}</td>
              {coverageStates.map((state) => (
                <td key={state}>{rollUp[state]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

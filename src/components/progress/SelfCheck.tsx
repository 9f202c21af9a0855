'use client'

import type { Answer } from '../../domain/review/types'
import { fill } from '../../i18n/language'
import { dimensionWords, progressWords } from '../../i18n/progress'
import { useLanguage, useWords } from '../words'
import type { SelfCheckItem } from './contract'

export type Answers = Readonly<Record<string, Answer>>

interface Props {
  items: readonly SelfCheckItem[]
  answers: Answers
  onAnswer: (answers: Answers) => void
}

/** A checklist answered item by item, under the dimensions of the rules. */
export function SelfCheck({ items, answers, onAnswer }: Props) {
  const words = useWords(progressWords)
  const left = items.filter((item) => !answers[item.code]).length
  const dimensions = [...new Set(items.map((item) => item.dimension))]
  return (
    <div className="zy-checklist">
      <p className="zy-checklist__head">
        <span aria-live="polite" className={left === 0 ? 'zy-good' : 'zy-warn'}>
          {left === 0 ? '✓' : fill(words.left, { count: left })}
        </span>
      </p>
      {dimensions.map((dimension) => (
        <Dimension
          answers={answers}
          items={items.filter((item) => item.dimension === dimension)}
          key={dimension}
          name={dimension}
          onAnswer={onAnswer}
        />
      ))}
    </div>
  )
}

/** The items of one dimension; what is still open can be marked in order together, dimension by dimension. */
function Dimension({ name, items, answers, onAnswer }: Props & { name: string }) {
  const words = useWords(progressWords)
  const language = useLanguage()
  const open = items.filter((item) => !answers[item.code])
  const markAll = () => onAnswer({ ...answers, ...Object.fromEntries(open.map((item) => [item.code, 'ok' as const])) })
  return (
    <section>
      <h4>
        {language === 'zh' ? name : (dimensionWords[name] ?? name)}
        {open.length > 0 && (
          <button className="zy-link" onClick={markAll} type="button">
            {words.groupOk}
          </button>
        )}
      </h4>
      {items.map((item) => (
        <Item
          answer={answers[item.code]}
          item={item}
          key={item.code}
          onAnswer={(answer) => onAnswer({ ...answers, [item.code]: answer })}
        />
      ))}
    </section>
  )
}

function Item({
  item,
  answer,
  onAnswer,
}: {
  item: SelfCheckItem
  answer: Answer | undefined
  onAnswer: (a: Answer) => void
}) {
  const words = useWords(progressWords)
  const language = useLanguage()
  const choices: [Answer, string][] = [
    ['ok', words.ok],
    ['violated', words.violated],
    ['not-applicable', words.notApplicable],
  ]
  return (
    <fieldset className={`zy-item zy-item--${item.severity}${answer === 'violated' ? ' zy-item--violated' : ''}`}>
      <legend>
        <span className="zy-item__code">{item.code}</span> {item[language]}
      </legend>
      <div className="zy-item__choices">
        {choices.map(([value, label]) => (
          <label key={value}>
            <input
              checked={answer === value}
              name={`answer-${item.code}`}
              onChange={() => onAnswer(value)}
              type="radio"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

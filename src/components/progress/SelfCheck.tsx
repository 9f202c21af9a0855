'use client'

import type { Answer } from '../../domain/review/types'
import { fill } from '../../i18n/language'
import { progressWords } from '../../i18n/progress'
import { useLanguage, useWords } from '../words'
import type { SelfCheckItem } from './contract'

export type Answers = Readonly<Record<string, Answer>>

interface Props {
  items: readonly SelfCheckItem[]
  answers: Answers
  onAnswer: (answers: Answers) => void
  /** Not shown where every item must be looked at one by one. */
  allAtOnce?: boolean
}

/** A checklist answered item by item, under the dimensions of the rules. */
export function SelfCheck({ items, answers, onAnswer, allAtOnce = false }: Props) {
  const words = useWords(progressWords)
  const left = items.filter((item) => !answers[item.code]).length
  const dimensions = [...new Set(items.map((item) => item.dimension))]
  return (
    <div className="zy-checklist">
      <p className="zy-checklist__head">
        <span aria-live="polite" className={left === 0 ? 'zy-good' : 'zy-warn'}>
          {left === 0 ? '✓' : fill(words.left, { count: left })}
        </span>
        {allAtOnce && left > 0 && (
          <button
            className="zy-button zy-button--quiet"
            onClick={() =>
              onAnswer({ ...Object.fromEntries(items.map((item) => [item.code, 'ok' as const])), ...answers })
            }
            type="button"
          >
            {words.allOk}
          </button>
        )}
      </p>
      {dimensions.map((dimension) => (
        <section key={dimension}>
          <h4>{dimension}</h4>
          {items
            .filter((item) => item.dimension === dimension)
            .map((item) => (
              <Item
                answer={answers[item.code]}
                item={item}
                key={item.code}
                onAnswer={(answer) => onAnswer({ ...answers, [item.code]: answer })}
              />
            ))}
        </section>
      ))}
    </div>
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

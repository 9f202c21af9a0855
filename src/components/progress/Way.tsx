'use client'

import { progressWords, statusWords } from '../../i18n/progress'
import { useLanguage, useWords } from '../words'
import type { Step } from './contract'
import { nameIn, sayDay, sayDue } from './say'

/** Every stage of a case in order: what happened, who has it now, until when. */
export function Way({ path }: { path: readonly Step[] }) {
  const words = useWords(progressWords)
  const statuses: Readonly<Record<string, string>> = useWords(statusWords)
  const language = useLanguage()
  return (
    <ol className="zy-way">
      {path.map((step) => (
        <li
          aria-current={step.status === 'current' ? 'step' : undefined}
          className={`zy-step zy-step--${step.status}`}
          key={step.key}
        >
          <span className="zy-step__name">{nameIn(step.name, language)}</span>
          {step.organisationName && <span className="zy-soft">{step.organisationName}</span>}
          <span className="zy-step__status">{statuses[step.status] ?? step.status}</span>
          {step.closedAt && <span className="zy-soft">{sayDay(step.closedAt, language)}</span>}
          {step.status === 'current' && step.due && (
            <span className="zy-warn">
              {words.until} {sayDue(step.due, language)}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

'use client'

import { fill } from '../../i18n/language'
import { progressWords } from '../../i18n/progress'
import { useLanguage, useWords } from '../words'
import type { Progress } from './contract'
import { nameIn } from './say'

/** The stages that a submission would go through now, or why it could not be submitted. */
export function Ahead({ next }: Pick<Progress, 'next'>) {
  const words = useWords(progressWords)
  const language = useLanguage()
  return (
    <section>
      <h3>{words.ahead}</h3>
      {'problem' in next ? (
        <p className="zy-warn">{language === 'zh' ? next.problem.title : next.problem.titleEn}</p>
      ) : (
        <ol className="zy-way">
          {next.stages.map((stage) => (
            <li className="zy-step zy-step--waiting" key={stage.key}>
              <span className="zy-step__name">{nameIn(stage.name, language)}</span>
              {stage.organisationName && <span className="zy-soft">{stage.organisationName}</span>}
              {stage.deadline !== null && (
                <span className="zy-soft">{fill(words.workingDays, { days: stage.deadline })}</span>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

'use client'

import { fill } from '../../i18n/language'
import { planningWords } from '../../i18n/planning'
import { ProblemLine } from '../ProblemLine'
import { useLanguage, useWords } from '../words'
import type { TargetsAnswer } from './contract'
import { useAnswer } from './useAnswer'
import { Wide } from './Wide'

/** The plan's targets against what was newly built, by year and region. */
export function Targets() {
  const words = useWords(planningWords)
  const { answer, problem } = useAnswer<TargetsAnswer>('/api/tallies/targets')
  return (
    <section aria-label={words.targets}>
      <p className="zy-soft">{words.counted}</p>
      <ProblemLine problem={problem} />
      {answer ? <TargetTable answer={answer} /> : !problem && <p className="zy-soft">{words.loading}</p>}
      <p className="zy-new">
        <a className="zy-button" href="/api/tallies/targets/csv">
          {words.table}
        </a>
      </p>
    </section>
  )
}

function TargetTable({ answer: { years, targets } }: { answer: TargetsAnswer }) {
  const words = useWords(planningWords)
  const language = useLanguage()
  return (
    <Wide label={words.targets}>
      <table className="zy-table">
        <caption className="zy-soft">{words.byCity}</caption>
        <thead>
          <tr>
            {[words.kind, words.place, words.target, words.actual, words.share].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {years.map((year) => (
              <th key={year} scope="col">
                {fill(words.year, { year })}
              </th>
            ))}
          </tr>
        </thead>
        {targets.map((line) => (
          <tbody key={line.key}>
            <tr>
              <th scope="rowgroup">{line.name[language]}</th>
              <td>{words.province}</td>
              <td>{line.count ?? words.noTarget}</td>
              <td>{line.actual}</td>
              <td>{line.count ? shareOf(line.actual, line.count) : '—'}</td>
              {years.map((year) => (
                <td key={year}>{line.byYear[year]}</td>
              ))}
            </tr>
            {line.byCity
              .filter(({ actual }) => actual > 0)
              .map((city) => (
                <tr key={city.city}>
                  <td />
                  <th scope="row">{city.name || words.ofProvince}</th>
                  <td />
                  <td>{city.actual}</td>
                  <td />
                  {years.map((year) => (
                    <td key={year}>{city.byYear[year]}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </Wide>
  )
}

/** What is built of what is wanted; a beginning is never told as nothing. */
const shareOf = (actual: number, count: number): string => {
  const tenths = Math.round((actual / count) * 1000)
  return tenths === 0 && actual > 0 ? '<0.1%' : `${tenths / 10}%`
}

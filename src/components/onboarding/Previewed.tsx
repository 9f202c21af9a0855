'use client'

import { fill } from '../../i18n/language'
import { onboardingWords } from '../../i18n/onboarding'
import { useLanguage, useWords } from '../words'
import type { Fault, Preview } from './contract'

/** What applying would do: counts, every fault with its place, and the rows that change what is there. */
export function Previewed({ preview: { counts, faults, faultCount, changes } }: { preview: Preview }) {
  const words = useWords(onboardingWords)
  return (
    <section aria-live="polite">
      <table className="zy-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.created}</th>
            <th scope="col">{words.changed}</th>
            <th scope="col">{words.unchanged}</th>
          </tr>
        </thead>
        <tbody>
          {(['organisations', 'people'] as const).map((kind) => (
            <tr key={kind}>
              <th scope="row">{words[kind]}</th>
              <td>{counts[kind].created}</td>
              <td>{counts[kind].changed}</td>
              <td>{counts[kind].unchanged}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faultCount === 0 ? <p className="zy-good">{words.noFaults}</p> : <Faults count={faultCount} faults={faults} />}
      {changes.length > 0 && <Changes changes={changes} />}
    </section>
  )
}

function Faults({ count, faults }: { count: number; faults: readonly Fault[] }) {
  const words = useWords(onboardingWords)
  const language = useLanguage()
  return (
    <>
      <p className="zy-bad">{fill(words.faults, { count })}</p>
      {count > faults.length && <p className="zy-soft">{fill(words.faultsShown, { shown: faults.length })}</p>}
      <table className="zy-table">
        <thead>
          <tr>
            {[words.sheet, words.row, words.column, words.value, words.what].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map((one) => (
            <tr key={`${one.sheet} ${one.row} ${one.column}`}>
              <td>{one.sheet}</td>
              <td>{one.row}</td>
              <td>{one.column}</td>
              <td>{one.value}</td>
              <td>{language === 'zh' ? one.zh : one.en}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Changes({ changes }: Pick<Preview, 'changes'>) {
  const words = useWords(onboardingWords)
  return (
    <details>
      <summary>
        {words.changes} ({changes.length})
      </summary>
      <ul>
        {changes.map(({ sheet, row, what, before, after }) => (
          <li key={`${sheet} ${row}`}>
            {sheet} {row} · {what}: {words.before} {say(before)} → {words.after} {say(after)}
          </li>
        ))}
      </ul>
    </details>
  )
}

const say = (values: object): string =>
  Object.values(values)
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(' · ')

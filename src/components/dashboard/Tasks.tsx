import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import type { CaseRow } from '../../operations/cases'
import { daysLeft, sayDay } from '../progress/say'

interface Props {
  cases: CaseRow[]
  language: Language
  now: Date
}

/** What a reviewer must decide, the nearest deadline first. */
export function Tasks({ cases, language, now }: Props) {
  const words = dashboardWords[language]
  return (
    <section aria-labelledby="zy-tasks">
      <h2 id="zy-tasks">
        {words.tasks} <span className="zy-count">{cases.length}</span>
      </h2>
      {cases.length === 0 && <p className="zy-empty">{words.tasksNone}</p>}
      <ul className="zy-cards">
        {cases.map((row) => (
          <li key={row.id}>
            <a className="zy-card" href={`/admin/collections/cases/${row.id}`}>
              <strong>{row.title}</strong>
              <span>{row.data?.stageName?.[language]}</span>
              {row.deadline && <Deadline at={row.deadline} language={language} now={now} />}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Deadline({ at, language, now }: { at: string; language: Language; now: Date }) {
  const words = dashboardWords[language]
  const days = daysLeft(at, now)
  const left = days < 0 ? words.overdue : days === 0 ? words.today : fill(words.days, { days })
  return (
    <span className={days <= 1 ? 'zy-bad' : days <= 3 ? 'zy-warn' : 'zy-soft'}>
      {sayDay(at, language)} · {left}
    </span>
  )
}

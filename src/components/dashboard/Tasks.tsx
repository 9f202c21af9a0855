import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import type { CaseRow } from '../../operations/cases'
import { daysLeft, sayDay } from '../progress/say'
import { CardSection } from './CardSection'

interface Props {
  cases: CaseRow[]
  language: Language
  now: Date
}

/** What a reviewer must decide, the nearest deadline first. */
export function Tasks({ cases, language, now }: Props) {
  const words = dashboardWords[language]
  return (
    <CardSection count={cases.length} id="zy-tasks" none={words.tasksNone} title={words.tasks}>
      {cases.map((row) => (
        <li key={row.id}>
          <a className="zy-card" href={`/admin/collections/cases/${row.id}`}>
            <strong>{row.title}</strong>
            <span>{row.data?.stageName?.[language]}</span>
            {row.deadline && <Deadline at={row.deadline} language={language} now={now} />}
          </a>
        </li>
      ))}
    </CardSection>
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

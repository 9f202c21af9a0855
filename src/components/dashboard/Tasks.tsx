import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import type { CaseRow } from '../../operations/cases'
import { CardSection } from './CardSection'
import { Deadline, isLate } from './Deadline'

interface Props {
  cases: CaseRow[]
  /** Organisations whose cases are the person's own to decide; the others' were lent to them. */
  own: string[]
  language: Language
  now: Date
}

const everyTask = '/admin/collections/cases?where[or][0][and][0][status][equals]=in-review&sort=deadline'

/** What a reviewer must decide, the nearest deadline first. */
export function Tasks({ cases, own, language, now }: Props) {
  const words = dashboardWords[language]
  const late = cases.filter(({ deadline }) => isLate(deadline, now)).length
  return (
    <CardSection
      above={late > 0 && <p className="zy-bad">{fill(words.lateOfThese, { late })}</p>}
      count={cases.length}
      id="zy-tasks"
      more={{ href: everyTask, label: words.allOfThem }}
      none={words.tasksNone}
      title={words.tasks}
    >
      {cases.map((row) => (
        <li key={row.id}>
          <a className="zy-card" href={`/admin/collections/cases/${row.id}`}>
            <strong>{row.title}</strong>
            <span>
              {row.data?.stageName?.[language]} {!own.includes(row.holder ?? '') && <em>{words.lent}</em>}
            </span>
            {row.deadline && <Deadline at={row.deadline} language={language} now={now} />}
          </a>
        </li>
      ))}
    </CardSection>
  )
}

import { dashboardWords } from '../../i18n/dashboard'
import type { Language } from '../../i18n/language'
import type { CaseRow } from '../../operations/cases'
import { CardSection } from './CardSection'
import { Deadline } from './Deadline'

interface Props {
  cases: CaseRow[]
  language: Language
  now: Date
}

/** What an administrator may have to see to: cases of their branch that somebody sits on. */
export function Late({ cases, language, now }: Props) {
  const words = dashboardWords[language]
  const passed = encodeURIComponent(now.toISOString())
  const every = `/admin/collections/cases?where[or][0][and][0][status][equals]=in-review&where[or][0][and][1][deadline][less_than]=${passed}&sort=deadline`
  return (
    <CardSection
      count={cases.length}
      id="zy-late"
      more={{ href: every, label: words.allOfThem }}
      none={words.lateNone}
      title={words.late}
    >
      {cases.map((row) => (
        <li key={row.id}>
          <a className="zy-card" href={`/admin/collections/cases/${row.id}`}>
            <strong>{row.title}</strong>
            <span>
              {row.data?.stageName?.[language]} {row.data?.holderName}
            </span>
            {row.deadline && <Deadline at={row.deadline} language={language} now={now} />}
          </a>
        </li>
      ))}
    </CardSection>
  )
}

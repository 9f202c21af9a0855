import { kindList } from '../../domain/kinds'
import type { Words } from '../../domain/words'
import { dashboardWords } from '../../i18n/dashboard'
import type { Language } from '../../i18n/language'
import { statusWords } from '../../i18n/progress'
import { sayDay } from '../progress/say'
import { CardSection } from './CardSection'
import type { Work } from './read'

const kindWords = new Map<string, Words>(kindList.map(({ slug, one }) => [slug, one]))

/** An author's works and where each stands; what was returned comes first. */
export function Works({ works, language }: { works: Work[]; language: Language }) {
  const words = dashboardWords[language]
  const returned = (work: Work): number => (work.case?.status === 'returned' ? 0 : 1)
  return (
    <CardSection
      above={
        <p className="zy-new">
          {[...kindWords].map(([kind, name]) => (
            <a className="zy-button" href={`/admin/collections/${kind}/create`} key={kind}>
              ＋ {words.newWork}
              {language === 'en' ? ' ' : ''}
              {name[language]}
            </a>
          ))}
        </p>
      }
      count={works.length}
      id="zy-works"
      none={words.worksNone}
      title={words.works}
    >
      {[...works]
        .sort((a, b) => returned(a) - returned(b))
        .map((work) => (
          <li key={work.id}>
            <a className="zy-card" href={`/admin/collections/${work.kind}/${work.id}`}>
              <strong>{work.title ?? work.number}</strong>
              <span className="zy-soft">
                {kindWords.get(work.kind)?.[language]} · {work.number}
              </span>
              <Where language={language} work={work} />
            </a>
          </li>
        ))}
    </CardSection>
  )
}

function Where({ work, language }: { work: Work; language: Language }) {
  const words = dashboardWords[language]
  const statuses: Readonly<Record<string, string>> = statusWords[language]
  const { case: latest } = work
  if (!latest) return <span className="zy-tag">{words.draft}</span>
  if (latest.status === 'returned') return <span className="zy-tag zy-tag--return">{words.mend}</span>
  return (
    <span>
      <span className={`zy-tag zy-tag--${latest.status}`}>{statuses[latest.status] ?? latest.status}</span>{' '}
      {latest.data?.stageName?.[language]} {latest.data?.holderName}
      {latest.deadline ? ` · ${sayDay(latest.deadline, language)}` : ''}
    </span>
  )
}

'use client'

import { dashboardWords, newsWords } from '../../i18n/dashboard'
import { fill } from '../../i18n/language'
import { statusWords } from '../../i18n/progress'
import type { News, newsOf } from '../../operations/news'
import { sentenceOf } from '../api'
import { ProblemLine } from '../ProblemLine'
import { sayDay } from '../progress/say'
import { useRead } from '../useRead'
import { useLanguage } from '../words'
import { CardSection } from './CardSection'

/** What others did with the person's works in the last week. */
export function Changes() {
  const language = useLanguage()
  const words = dashboardWords[language]
  const { data, error } = useRead<Awaited<ReturnType<typeof newsOf>>>('/api/users/news', 0)
  const news = data?.news ?? []
  return (
    <CardSection
      above={<ProblemLine problem={error === null ? null : sentenceOf(error, language)} />}
      count={news.length}
      id="zy-changes"
      none={data ? words.changesNone : words.reading}
      title={words.changes}
    >
      {news.map((one) => (
        <li key={`${one.what} ${one.document} ${one.at} ${one.state}`}>
          <div className="zy-change">
            <a href={`/admin/collections/${one.kind}/${one.document}`}>{one.title}</a>
            <span>{say(one, language)}</span>
            <span className="zy-soft">{sayDay(one.at, language)}</span>
          </div>
        </li>
      ))}
    </CardSection>
  )
}

function say({ what, state, by }: News, language: 'zh' | 'en'): string {
  const words = newsWords[language]
  if (what === 'comment') return fill(words.comment, { by: by ?? '' })
  const known: Readonly<Record<string, string>> = what === 'case' ? statusWords[language] : words.log
  return fill(words[what === 'case' ? 'case' : 'entry'], { state: known[state ?? ''] ?? state ?? '' })
}

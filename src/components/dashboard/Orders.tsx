'use client'

import { dashboardWords } from '../../i18n/dashboard'
import { publishedWords } from '../../i18n/published'
import type { OpenOrder } from '../../operations/openOrders'
import { sentenceOf } from '../api'
import { ProblemLine } from '../ProblemLine'
import { useRead } from '../useRead'
import { useLanguage } from '../words'
import { AcknowledgeButton } from './AcknowledgeButton'
import { CardSection } from './CardSection'

/** Orders on what the person's schools have in use, to be confirmed by a person of them. */
export function Orders() {
  const language = useLanguage()
  const words = dashboardWords[language]
  const { data, error } = useRead<{ orders: OpenOrder[] }>('/api/adoptions/orders', 0)
  const orders = data?.orders ?? []
  return (
    <CardSection
      above={<ProblemLine problem={error === null ? null : sentenceOf(error, language)} />}
      count={orders.length}
      id="zy-orders"
      none={data ? words.recallsNone : words.reading}
      title={words.recalls}
    >
      {orders.map(({ adoption, order: { origin, seq, type, version, reason } }) => (
        <li className="zy-card zy-card--bad" key={`${adoption.id} ${seq}`}>
          <strong>
            {adoption.title}
            {version !== null && ` v${version}`}
          </strong>
          <span>
            {publishedWords[language].orderTypes[type]} · {reason}
          </span>
          <AcknowledgeButton adoption={adoption.id} origin={origin} seq={seq} title={adoption.title} />
        </li>
      ))}
    </CardSection>
  )
}

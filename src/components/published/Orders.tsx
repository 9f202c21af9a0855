'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import { sayDate } from '../moment'
import { useLanguage, useWords } from '../words'
import { AnswersDialog } from './AnswersDialog'
import type { Order, PublicationDesk } from './contract'
import { filesIn } from './files'

/** What schools and platforms were told to stop using, and the door to who has answered. */
export function Orders({ desk }: { desk: PublicationDesk }) {
  const { orders, publication, seesAnswers } = desk
  const files = filesIn(desk)
  const words = useWords(publishedWords)
  const language = useLanguage()
  const [shown, setShown] = useState<Order | null>(null)
  if (orders.length === 0) return <p className="zy-empty">{words.ordersNone}</p>
  const about = ({ version, file }: Order) => {
    if (file !== null) return files.find(({ digest }) => digest === file)?.name ?? words.orderOf.file
    return version === null ? words.orderOf.resource : fill(words.orderOf.version, { version })
  }
  return (
    <>
      <ul className="zy-cards">
        {orders.map((order) => {
          const day = sayDate(order.at, language)
          const type = words.orderTypes[order.type]
          return (
            <li className="zy-card" key={order.seq}>
              <strong>
                {type} · {about(order)}
              </strong>
              <span className="zy-soft">
                {day}
                {order.until && ` · ${fill(words.orderUntil, { day: sayDate(order.until, language) })}`}
              </span>
              <span>{order.reason}</span>
              {seesAnswers && (
                <button
                  aria-haspopup="dialog"
                  aria-label={fill(words.answersOf, { type, day })}
                  className="zy-link"
                  onClick={() => setShown(order)}
                  type="button"
                >
                  {words.answers}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {shown && <AnswersDialog onClose={() => setShown(null)} order={shown} publication={publication.id} />}
    </>
  )
}

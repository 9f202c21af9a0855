'use client'

import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import { sentenceOf } from '../api'
import { Dialog } from '../dialog/Dialog'
import { sayMoment } from '../moment'
import { ProblemLine } from '../ProblemLine'
import { useRead } from '../useRead'
import { useLanguage, useWords } from '../words'
import type { Answers, Order } from './contract'

interface Props {
  publication: string
  order: Order
  onClose: () => void
}

/** Which schools have confirmed an order, which have not, and which programs carried it out. */
export function AnswersDialog({ publication, order, onClose }: Props) {
  const words = useWords(publishedWords)
  const language = useLanguage()
  const { data, error } = useRead<Answers>(`/api/publications/${publication}/answers?seq=${order.seq}`, order.seq)
  return (
    <Dialog onClose={onClose} title={fill(words.answersTitle, { type: words.orderTypes[order.type] })}>
      <ProblemLine problem={error === null ? null : sentenceOf(error, language)} />
      {!data && error === null && <p className="zy-soft">{words.loading}</p>}
      {data && <Schools answers={data} />}
      {data && <Nodes nodes={data.nodes} />}
    </Dialog>
  )
}

function Schools({ answers: { answered, waiting, schools } }: { answers: Answers }) {
  const words = useWords(publishedWords)
  const language = useLanguage()
  if (schools.length === 0) return <p className="zy-empty">{words.answersNone}</p>
  return (
    <>
      <p>{fill(words.answersCount, { answered, waiting })}</p>
      {answered + waiting > schools.length && <p className="zy-soft">{words.more}</p>}
      <table className="zy-table">
        <thead>
          <tr>
            <th scope="col">{words.school}</th>
            <th scope="col">{words.answer}</th>
          </tr>
        </thead>
        <tbody>
          {schools.map(({ school, name, at, by }) => (
            <tr key={school}>
              <td>{name}</td>
              <td className={at === null ? 'zy-bad' : 'zy-good'}>
                {at === null ? words.waiting : fill(words.confirmed, { by: by ?? '', day: sayMoment(at, language) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Nodes({ nodes }: { nodes: Answers['nodes'] }) {
  const words = useWords(publishedWords)
  const language = useLanguage()
  return (
    <section>
      <h3>{words.nodes}</h3>
      {nodes.length === 0 && <p className="zy-soft">{words.nodesNone}</p>}
      <ul>
        {nodes.map(({ node, organisation, at }) => (
          <li key={`${organisation} ${node}`}>
            {node} · {organisation} · {sayMoment(at, language)}
          </li>
        ))}
      </ul>
    </section>
  )
}

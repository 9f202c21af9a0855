'use client'

import { fill } from '../../i18n/language'
import { planningWords } from '../../i18n/planning'
import { callApi } from '../api'
import { useLanguage, useWords } from '../words'
import type { CallDesk } from './contract'
import { type Filled, Form, Input } from './Form'
import { kindName } from './kindNames'
import { Wide } from './Wide'

/** 公示: the results of a call as they were announced, as a page, a table and data; the form for a new one. */
export function Notices({ desk, onDone }: { desk: CallDesk; onDone: () => Promise<void> }) {
  const words = useWords(planningWords)
  const language = useLanguage()
  const { call, earliestNotice, may, today, toAnnounce } = desk
  const send = async (filled: Filled, key: string) => {
    const body = { step: call.steps, from: filled.text('from'), to: filled.text('to') }
    await callApi(`/api/calls/${call.id}/announce`, { method: 'POST', key, body })
    await onDone()
  }
  return (
    <section aria-labelledby="zy-notices">
      <h2 id="zy-notices">{words.notices}</h2>
      {call.data.notices.length === 0 && <p className="zy-empty">{words.noticesNone}</p>}
      {call.data.notices.map(({ from, to, at, lines }, n) => (
        <article key={at}>
          <h3>
            {from} – {to}
          </h3>
          <Wide label={words.notices}>
            <table className="zy-table">
              <thead>
                <tr>
                  <th scope="col">{words.title}</th>
                  <th scope="col">{words.kind}</th>
                  <th scope="col">{words.provider}</th>
                  <th scope="col">{words.people}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.application}>
                    <th scope="row">{line.title}</th>
                    <td>{kindName(line.kind, language)}</td>
                    <td>{line.provider}</td>
                    <td>{line.people.join('、')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          <p className="zy-new">
            <a className="zy-button" href={`/api/calls/${call.id}/notices/${n + 1}/csv`}>
              {words.table}
            </a>
            <a className="zy-button" href={`/api/calls/${call.id}/notices/${n + 1}`}>
              {words.json}
            </a>
          </p>
        </article>
      ))}
      {may.includes('announce') && toAnnounce === 0 && call.data.notices.length > 0 && (
        <p className="zy-soft">{words.nothingNew}</p>
      )}
      {may.includes('announce') && toAnnounce > 0 && (
        // What was announced folds the form away again.
        <details key={call.data.notices.length}>
          <summary>{words.announce}</summary>
          <p className="zy-soft">
            {fill(words.toAnnounce, { count: toAnnounce })} {fill(words.earliest, { date: earliestNotice })}
          </p>
          <Form label={words.announce} send={send}>
            <Input label={words.from} defaultValue={today} name="from" required type="date" />
            <Input label={words.to} defaultValue={earliestNotice} name="to" required type="date" />
          </Form>
        </details>
      )}
    </section>
  )
}

'use client'

import { type Section, sectionsOf } from '../../domain/kinds/facts'
import type { Content } from '../../domain/manifest'
import type { Words } from '../../domain/words'
import { useLanguage } from '../words'

/** What only this kind of resource says: its boxes and tables, in the words of its form. */
export function KindFacts({ content }: { content: Content }) {
  return sectionsOf(content).map((section) => <Facts key={section.label.zh} section={section} />)
}

function Facts({ section: { label, columns, rows } }: { section: Section }) {
  const language = useLanguage()
  const say = (words: Words | string): string => (typeof words === 'string' ? words : words[language])
  // Rows have no names of their own, and never change places: the content is frozen.
  const numbered = rows.map((row, place) => ({ place, row }))
  return (
    <section>
      <h3>{label[language]}</h3>
      {columns.length === 0 ? (
        <dl className="zy-facts">
          {rows.map(([name = '', value = '']) => (
            <div key={say(name)}>
              <dt>{say(name)}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <div className="zy-wide">
          <table className="zy-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.zh} scope="col">
                    {column[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {numbered.map(({ place, row }) => (
                <tr key={place}>
                  {columns.map((column, at) => (
                    <td key={column.zh}>{say(row[at] ?? '')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

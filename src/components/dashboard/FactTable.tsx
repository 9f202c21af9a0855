'use client'

import type { ReactNode } from 'react'

interface Props {
  id: string
  title: string
  lead?: ReactNode
  columns: readonly string[]
  /** The first cell of each names its row. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  /** What stands there when there are none. */
  none: string
}

/** Facts of the first page in a table under their heading. */
export const FactTable = ({ id, title, lead, columns, rows, none }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {rows.length === 0 && <p className="zy-empty">{none}</p>}
    {lead && <p className="zy-soft">{lead}</p>}
    {rows.length > 0 && (
      <table className="zy-table">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, n) => (
                <td key={columns[n + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

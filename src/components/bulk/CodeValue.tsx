'use client'

import { useDebounce } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { bulkWords } from '../../i18n/bulk'
import { useTerms } from '../codes/useTerms'
import { useWords } from '../words'

interface Props {
  vocabulary: string
  name: string
  value: string | null
  onChange(value: string | null): void
}

/** A code of the taxonomy: found by typing, chosen from what was found. */
export function CodeValue({ vocabulary, name, value, onChange }: Props) {
  const words = useWords(bulkWords)
  const [typed, setTyped] = useState('')
  const { terms, current } = useTerms({ vocabulary, search: useDebounce(typed, 200), parent: undefined, code: value })
  const id = useId()
  const others = terms.filter(({ code }) => code !== value)
  return (
    <div className="zy-bulk__code">
      <input
        aria-controls={id}
        aria-label={`${name} – ${words.search}`}
        className="zy-input"
        maxLength={100}
        onChange={(e) => setTyped(e.target.value)}
        placeholder={words.search}
        value={typed}
      />
      <select
        aria-label={name}
        className="zy-input"
        id={id}
        onChange={(e) => onChange(e.target.value || null)}
        value={value ?? ''}
      >
        <option value="">{words.empty}</option>
        {value && <option value={value}>{current?.name ?? value}</option>}
        {others.map(({ code, name: term }) => (
          <option key={code} value={code}>
            {term}
          </option>
        ))}
      </select>
    </div>
  )
}

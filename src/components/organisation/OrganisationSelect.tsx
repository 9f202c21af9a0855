'use client'

import { useDebounce } from '@payloadcms/ui'
import { useState } from 'react'
import { fill } from '../../i18n/language'
import { peopleWords } from '../../i18n/people'
import { sentenceOf } from '../api'
import { ProblemLine } from '../ProblemLine'
import { Input, Select } from '../planning/Form'
import { useRead } from '../useRead'
import { useLanguage, useWords } from '../words'

export interface Found {
  id: string
  name: string
  code: string
}

interface Props {
  label: string
  value: Found | null
  onChange: (found: Found | null) => void
}

/** One open organisation, found by a part of its name or by its code. */
export function OrganisationSelect({ label, value, onChange }: Props) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const path = `/api/organisations?${new URLSearchParams(questionOf(useDebounce(typed.trim(), 250)))}`
  const { data, error } = useRead<{ docs: Found[] }>(path, path)
  const docs = data?.docs ?? []
  const options = value && !docs.some(({ id }) => id === value.id) ? [value, ...docs] : docs
  return (
    <>
      <Input label={words.search} onChange={(event) => setTyped(event.target.value)} type="search" value={typed} />
      <p className="zy-soft" role="status">
        {data && typed !== '' && (docs.length === 0 ? words.none : fill(words.found, { count: docs.length }))}
      </p>
      <ProblemLine problem={error === null ? null : sentenceOf(error, language)} />
      <Select
        label={label}
        onChange={(event) => onChange(options.find(({ id }) => id === event.target.value) ?? null)}
        options={[
          { value: '', name: words.choose },
          ...options.map(({ id, name, code }) => ({ value: id, name: `${name}（${code}）` })),
        ]}
        value={value?.id ?? ''}
      />
    </>
  )
}

const questionOf = (typed: string): Record<string, string> => ({
  depth: '0',
  limit: '50',
  sort: 'code',
  'where[and][0][active][not_equals]': 'false',
  ...(typed === ''
    ? {}
    : { 'where[and][1][or][0][name][contains]': typed, 'where[and][1][or][1][code][contains]': typed }),
})

'use client'

import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import { Select } from '../planning/Form'
import { useWords } from '../words'

interface Props {
  label: string
  versions: readonly number[]
  value: number
  onChange: (version: number) => void
}

/** One of several versions. */
export function VersionSelect({ label, versions, value, onChange }: Props) {
  const words = useWords(publishedWords)
  return (
    <Select
      label={label}
      onChange={(event) => onChange(Number(event.target.value))}
      options={versions.map((version) => ({ value: String(version), name: fill(words.version, { version }) }))}
      value={String(value)}
    />
  )
}

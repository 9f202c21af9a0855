'use client'

import type { TextFieldClientComponent } from 'payload'
import { codeWords } from '../i18n/codes'
import { type Published, usePublished } from './codes/usePublished'
import { type Choice, SearchedSelect } from './searched/SearchedSelect'
import { useSearched } from './searched/useSearched'
import { useWords } from './words'

/** A published resource, found by its name; the form keeps the identifier. */
export const ResourceField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const words = useWords(codeWords)
  const searched = useSearched(path)
  const { found, loading, current } = usePublished(searched.search, searched.value)
  return (
    <SearchedSelect
      choices={found.map(choiceOf)}
      current={current && choiceOf(current)}
      field={field}
      loading={loading}
      placeholder={words.searchPublished}
      readOnly={readOnly}
      searched={searched}
    />
  )
}

const choiceOf = ({ identifier, title }: Published): Choice => ({ value: identifier, label: title })

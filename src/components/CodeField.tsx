'use client'

import { useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { codeWords } from '../i18n/codes'
import { type Term, useTerms } from './codes/useTerms'
import { type Choice, SearchedSelect } from './searched/SearchedSelect'
import { useSearched } from './searched/useSearched'
import { useWords } from './words'

/** Vocabularies whose terms stand below a term of another field's: a grade of its stage, and so on. */
const narrowedBy: Readonly<Record<string, string>> = { grades: 'stage', subjects: 'stage' }

/** A code of the taxonomy, found by name, alias or code; the form keeps the code. */
export const CodeField: TextFieldClientComponent = ({ field, path, readOnly, ...props }) => {
  const { vocabulary } = props as unknown as { vocabulary: string }
  const words = useWords(codeWords)
  const searched = useSearched(path)
  const sibling = narrowedBy[vocabulary]
  const parent = useFormFields(([fields]) =>
    sibling ? (fields[searched.path.replace(/[^.]+$/, sibling)]?.value as string | undefined) : undefined,
  )
  const { search, value: code } = searched
  const { terms, loading, current } = useTerms({ vocabulary, search, parent, code })
  return (
    <SearchedSelect
      choices={terms.map(choiceOf)}
      current={current && choiceOf(current)}
      field={field}
      loading={loading}
      placeholder={words.search}
      readOnly={readOnly}
      searched={searched}
    />
  )
}

const choiceOf = ({ code, name }: Term): Choice => ({ value: code, label: name })

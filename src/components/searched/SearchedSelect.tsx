'use client'

import { FieldDescription, FieldError, FieldLabel, type ReactSelectOption, Select } from '@payloadcms/ui'
import type { TextFieldClient } from 'payload'
import { useId } from 'react'
import { codeWords } from '../../i18n/codes'
import { fieldId } from '../progress/goToField'
import { useWords } from '../words'
import type { Searched } from './useSearched'

/** What can be chosen, as the form keeps it and as people read it. */
export interface Choice {
  value: string
  label: string
}

interface Props {
  field: Omit<TextFieldClient, 'type'>
  readOnly: boolean | undefined
  searched: Searched
  /** What fits the search, and the name of what the form holds now; null while it is not known. */
  choices: readonly Choice[]
  current: Choice | null
  loading: boolean
  placeholder: string
}

/** One of many, found by typing part of its name. */
export function SearchedSelect({ field, readOnly, searched, choices, current, loading, placeholder }: Props) {
  const words = useWords(codeWords)
  const { path, value, setValue, showError, errorMessage, disabled, onTyped } = searched
  const id = useId()
  return (
    <div className="field-type select zy-code" id={fieldId(path)}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError} />
        <Select
          disabled={Boolean(readOnly || disabled)}
          filterOption={() => true}
          isClearable
          isLoading={loading}
          noOptionsMessage={() => (loading ? words.loading : words.none)}
          onChange={(chosen: unknown) => setValue((chosen as ReactSelectOption<string> | null)?.value ?? null)}
          onInputChange={onTyped}
          options={choices.map(optionOf)}
          placeholder={placeholder}
          showError={showError}
          // Payload hands on what react-select takes, without saying so in its types.
          {...{ inputId: id }}
          {...(value ? { value: optionOf(current ?? { value, label: value }) } : {})}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

const optionOf = ({ value, label }: Choice): ReactSelectOption => ({ id: value, value, label })

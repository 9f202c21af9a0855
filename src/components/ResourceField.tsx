'use client'

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  type ReactSelectOption,
  Select,
  useDebounce,
  useField,
} from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId, useState } from 'react'
import { codeWords } from '../i18n/codes'
import { type Published, usePublished } from './codes/usePublished'
import { fieldId } from './progress/goToField'
import { useWords } from './words'

/** A published resource, found by its name; the form keeps the identifier. */
export const ResourceField: TextFieldClientComponent = ({ field, path: given, readOnly }) => {
  const words = useWords(codeWords)
  const { path, value, setValue, showError, errorMessage, disabled } = useField<string | null>({
    potentiallyStalePath: given,
  })
  const [typed, setTyped] = useState('')
  const { found, loading, current } = usePublished(useDebounce(typed, 200), value ?? null)
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
          onInputChange={setTyped}
          options={found.map(optionOf)}
          placeholder={words.searchPublished}
          showError={showError}
          // Payload hands on what react-select takes, without saying so in its types.
          {...{ inputId: id }}
          {...(value ? { value: current ? optionOf(current) : { id: value, value, label: value } } : {})}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

const optionOf = ({ identifier, title }: Published): ReactSelectOption => ({
  id: identifier,
  value: identifier,
  label: title,
})

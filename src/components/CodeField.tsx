'use client'

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  type ReactSelectOption,
  Select,
  useDebounce,
  useField,
  useFormFields,
} from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId, useState } from 'react'
import { codeWords } from '../i18n/codes'
import { type Term, useTerms } from './codes/useTerms'
import { fieldId } from './progress/goToField'
import { useWords } from './words'

/** Vocabularies whose terms stand below a term of another field's: a grade of its stage, and so on. */
const narrowedBy: Readonly<Record<string, string>> = { grades: 'stage', subjects: 'stage' }

/** A code of the taxonomy, found by name, alias or code; the form keeps the code. */
export const CodeField: TextFieldClientComponent = ({ field, path: given, readOnly, ...props }) => {
  const { vocabulary } = props as unknown as { vocabulary: string }
  const words = useWords(codeWords)
  const { path, value, setValue, showError, errorMessage, disabled } = useField<string | null>({
    potentiallyStalePath: given,
  })
  const [typed, setTyped] = useState('')
  const sibling = narrowedBy[vocabulary]
  const parent = useFormFields(([fields]) =>
    sibling ? (fields[path.replace(/[^.]+$/, sibling)]?.value as string | undefined) : undefined,
  )
  const { terms, loading, current } = useTerms({
    vocabulary,
    search: useDebounce(typed, 200),
    parent,
    code: value ?? null,
  })
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
          options={terms.map(optionOf)}
          placeholder={words.search}
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

const optionOf = ({ code, name }: Term): ReactSelectOption => ({ id: code, value: code, label: name })

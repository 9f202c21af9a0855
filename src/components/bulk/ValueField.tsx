'use client'

import type { Settable } from '../../domain/bulkEdit'
import { bulkWords } from '../../i18n/bulk'
import { type Label, wordsIn } from '../../i18n/language'
import type { FieldShape } from '../save/fields'
import { useLanguage, useWords } from '../words'
import { CodeValue } from './CodeValue'

interface Props {
  field: Settable
  /** The form's field, for its words. */
  shape: FieldShape | undefined
  name: string
  value: string | number | null
  onChange(value: string | number | null): void
}

/** What a field is set to; empty means that it is emptied. */
export function ValueField({ field, shape, name, value, onChange }: Props) {
  const words = useWords(bulkWords)
  const language = useLanguage()
  switch (field.type) {
    case 'code':
      return (
        <CodeValue
          name={name}
          onChange={onChange}
          value={value === null ? null : String(value)}
          vocabulary={field.vocabulary}
        />
      )
    case 'number':
      return (
        <input
          aria-label={name}
          className="zy-input"
          max={field.most}
          min={field.least}
          onChange={(e) => onChange(e.target.value === '' ? null : Number(e.target.value))}
          type="number"
          value={value ?? ''}
        />
      )
    case 'choice':
      return (
        <select
          aria-label={name}
          className="zy-input"
          onChange={(e) => onChange(e.target.value || null)}
          value={value ?? ''}
        >
          {!field.kept && <option value="">{words.empty}</option>}
          {field.options.map((option) => (
            <option key={option} value={option}>
              {wordsIn(labelOf(shape, option), language)}
            </option>
          ))}
        </select>
      )
    case 'text':
      return (
        <input
          aria-label={name}
          className="zy-input"
          maxLength={field.longest}
          onChange={(e) => onChange(e.target.value.trim() === '' ? null : e.target.value)}
          placeholder={words.empty}
          value={value ?? ''}
        />
      )
  }
}

function labelOf(shape: FieldShape | undefined, option: string): Label {
  const found = shape?.options?.find((one) => (typeof one === 'string' ? one : one.value) === option)
  return found && typeof found !== 'string' ? found.label : option
}

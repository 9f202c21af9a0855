import type { Field } from 'payload'
import { said, type Words } from '../domain/words'

export { said, type Words }

type Scalar = 'text' | 'textarea' | 'number' | 'checkbox'

/** A plain field with its label and, where it helps, an example of a good value. */
export const plain = (name: string, type: Scalar, label: Words, example?: Words): Field =>
  ({
    name,
    type,
    label,
    ...(example ? { admin: { description: example } } : {}),
    ...(type === 'text' ? { maxLength: 500 } : {}),
    ...(type === 'textarea' ? { maxLength: 20_000 } : {}),
  }) as Field

/** A choice from a fixed table of words; codes outside it are refused by Payload. */
export const choice = (
  name: string,
  label: Words,
  options: Readonly<Record<string, Words | string>>,
  extra: Partial<Field> = {},
): Field =>
  ({
    name,
    type: 'select',
    label,
    options: Object.entries(options).map(([value, words]) => ({ value, label: words })),
    ...extra,
  }) as Field

/** A code of the taxonomy, chosen from its list; checked against the stored terms on every save (`hooks/codes`). */
export const code = (name: string, vocabulary: string, label: Words, help?: Words): Field => ({
  name,
  type: 'text',
  label,
  maxLength: 120,
  custom: { vocabulary },
  admin: {
    ...(help ? { description: help } : {}),
    // For the screens, which are not told the other one.
    custom: { vocabulary },
    components: { Field: { path: '/src/components/CodeField#CodeField', clientProps: { vocabulary } } },
  },
})

/** One of JY/T 0607's groups: a tab of the form. */
export const group = (name: string, label: Words, description: Words, fields: Field[]): Field => ({
  name,
  type: 'group',
  label,
  admin: { description },
  fields,
})

/** A number from 0 to `max`. */
export const amount = (name: string, label: Words, max: number, example?: Words): Field => ({
  name,
  type: 'number',
  label,
  min: 0,
  max,
  ...(example ? { admin: { description: example } } : {}),
})

/** A day of the calendar, `2026-09-01`. */
export const day = (name: string, label: Words, example?: Words): Field => ({
  name,
  type: 'text',
  label,
  maxLength: 10,
  validate: (value: unknown) => !value || isDay(String(value)) || '请写成 2026-09-01 的形式 Write it as 2026-09-01',
  ...(example ? { admin: { description: example } } : {}),
})

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

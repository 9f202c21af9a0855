'use client'

import { type Settable, settable } from '../../domain/bulkEdit'
import { bulkWords } from '../../i18n/bulk'
import { fill, wordsIn } from '../../i18n/language'
import { ProblemLine } from '../ProblemLine'
import type { FieldShape } from '../save/fields'
import { useVerb } from '../useVerb'
import { useLanguage, useWords } from '../words'
import type { Changes } from './contract'
import { shapeAt } from './shapeAt'
import { ValueField } from './ValueField'
import { Words } from './Words'

interface Props {
  fields: readonly FieldShape[]
  changes: Changes
  setChanges(changes: Changes): void
  look(): Promise<void>
}

/** What a field that was just ticked is set to. */
const firstValue = (field: Settable): string | number | null =>
  field.type === 'number'
    ? new Date().getFullYear()
    : field.kept && field.type === 'choice'
      ? (field.options[0] ?? null)
      : null

/** Which fields are to change, and to what; the others stay. */
export function Choose({ fields, changes, setChanges, look }: Props) {
  const words = useWords(bulkWords)
  const language = useLanguage()
  const { send, busy, problem } = useVerb(look)
  const { set, addKeywords, removeKeywords } = changes
  const isEmpty = Object.keys(set).length + addKeywords.length + removeKeywords.length === 0
  const put = (path: string, value: string | number | null) =>
    setChanges({ ...changes, set: { ...set, [path]: value } })
  const drop = (path: string) => {
    const { [path]: _, ...rest } = set
    setChanges({ ...changes, set: rest })
  }
  return (
    <>
      <p className="zy-soft">{words.lead}</p>
      <Words label={words.addKeywords} onChange={(list) => setChanges({ ...changes, addKeywords: list })} />
      <Words label={words.removeKeywords} onChange={(list) => setChanges({ ...changes, removeKeywords: list })} />
      {Object.entries(settable).map(([path, field]) => {
        const shape = shapeAt(fields, path)
        const name = wordsIn(shape?.label ?? path, language)
        const isChosen = path in set
        return (
          <fieldset className="zy-bulk__field" key={path}>
            <label className="zy-check">
              <input
                checked={isChosen}
                name={path}
                onChange={(e) => (e.target.checked ? put(path, firstValue(field)) : drop(path))}
                type="checkbox"
              />{' '}
              {fill(words.change, { field: name })}
            </label>
            {isChosen && (
              <ValueField
                field={field}
                name={name}
                onChange={(value) => put(path, value)}
                shape={shape}
                value={set[path] ?? null}
              />
            )}
          </fieldset>
        )
      })}
      <ProblemLine problem={problem} />
      <button className="zy-button zy-button--main" disabled={busy || isEmpty} onClick={send} type="button">
        {busy ? words.previewing : words.preview}
      </button>
    </>
  )
}

'use client'

import { FieldLabel, useField, useForm, useFormFields } from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'
import { useId, useState } from 'react'
import { filesWords } from '../i18n/files'
import { fill } from '../i18n/language'
import { DropZone } from './files/DropZone'
import { FileRow } from './files/FileRow'
import { mostFiles } from './files/folder'
import { roleOf } from './files/roleOf'
import { UploadList } from './files/UploadList'
import type { AssetSummary } from './files/upload'
import { useAssets } from './files/useAssets'
import { useUploadPlace } from './files/useUploadPlace'
import { useUploads } from './files/useUploads'
import { fieldId } from './progress/goToField'
import { useWords } from './words'

/** The files of a lesson or of a whole resource: dropped or chosen, sent, put into their roles, ordered, titled. */
export const FilesField: ArrayFieldClientComponent = ({ field, path: given, readOnly: isReadOnly, schemaPath }) => {
  const words = useWords(filesWords)
  const { path, rows = [], disabled } = useField<number>({ hasRows: true, potentiallyStalePath: given })
  const { addFieldRow, moveFieldRow, removeFieldRow, setModified } = useForm()
  const ids = useFormFields(([fields]) =>
    rows.map((_, i) => String(fields[`${path}.${i}.asset`]?.value ?? '')).join(','),
  )
  const organisation = useUploadPlace()
  const { known, learn } = useAssets(ids.split(',').filter(Boolean))
  const [note, setNote] = useState('')
  const label = useId()
  const readOnly = Boolean(isReadOnly || disabled)

  const arrived = (asset: AssetSummary, name: string) => {
    learn(asset)
    const values = { role: roleOf(name), title: name.replace(/\.[^.]+$/, ''), asset: asset.id }
    addFieldRow({ path, schemaPath: schemaPath ?? path, subFieldState: stateOf(values) })
    setNote(words.saveFirst)
  }
  const uploads = useUploads(organisation, arrived)
  const take = (files: File[]) => {
    const room = Math.min(mostFiles, (field.maxRows ?? mostFiles) - rows.length - uploads.list.length)
    const left = files.length - room
    setNote(
      files.length === 0
        ? words.empty
        : left > 0
          ? fill(words.tooMany, { limit: field.maxRows ?? mostFiles, count: left })
          : '',
    )
    uploads.add(files.slice(0, Math.max(0, room)))
  }

  return (
    <section aria-labelledby={label} className="field-type zy-files" id={fieldId(path)}>
      <span id={label}>
        <FieldLabel as="span" label={field.label} path={path} />
      </span>
      {rows.length === 0 && uploads.list.length === 0 && <p className="zy-soft">{words.none}</p>}
      <ol className="zy-file-list">
        {rows.map((row, i) => (
          <FileRow
            asset={known.get(ids.split(',')[i] ?? '')}
            isFirst={i === 0}
            isLast={i === rows.length - 1}
            key={row.id}
            onChange={() => setModified(true)}
            onMove={(by) => moveFieldRow({ path, moveFromIndex: i, moveToIndex: i + by })}
            onRemove={() => removeFieldRow({ path, rowIndex: i })}
            path={`${path}.${i}`}
            readOnly={readOnly}
          />
        ))}
      </ol>
      <UploadList onDrop={uploads.drop} onRetry={uploads.retry} uploads={uploads.list} />
      {!readOnly && <DropZone onFiles={take} />}
      <p aria-live="polite" className="zy-note">
        {note}
      </p>
    </section>
  )
}

/** Values as the form keeps them. */
const stateOf = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, initialValue: value, valid: true }]))

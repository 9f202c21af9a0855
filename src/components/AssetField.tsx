'use client'

import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useId } from 'react'
import { filesWords } from '../i18n/files'
import { fill } from '../i18n/language'
import { DropZone } from './files/DropZone'
import { sayBytes } from './files/size'
import { UploadList } from './files/UploadList'
import { type StoredFile, useAssets } from './files/useAssets'
import { useUploadPlace } from './files/useUploadPlace'
import { useUploads } from './files/useUploads'
import { fieldId } from './progress/goToField'
import { useWords } from './words'

/** One stored file, or a few, chosen by uploading: a cover, the proofs of a licence. */
export const AssetField: RelationshipFieldClientComponent = ({ field, path: given, readOnly: isReadOnly }) => {
  const { path, value, setValue, disabled } = useField<string | string[] | null>({ potentiallyStalePath: given })
  const organisation = useUploadPlace()
  const ids = [value ?? []].flat()
  const { known, learn } = useAssets(ids)
  const label = useId()
  const readOnly = Boolean(isReadOnly || disabled)
  const many = Boolean(field.hasMany)

  const uploads = useUploads(organisation, (asset) => {
    learn(asset)
    setValue(many ? [...ids.filter((id) => id !== asset.id), asset.id] : asset.id)
  })
  const remove = (id: string) => {
    const left = ids.filter((one) => one !== id)
    setValue(many ? left : null)
  }
  return (
    <section aria-labelledby={label} className="field-type zy-files" id={fieldId(path)}>
      <span id={label}>
        <FieldLabel as="span" label={field.label} path={path} />
      </span>
      <ul className="zy-file-list">
        {ids.map((id) => (
          <Stored asset={known.get(id)} key={id} onRemove={readOnly ? null : () => remove(id)} />
        ))}
      </ul>
      <UploadList onDrop={uploads.drop} onRetry={uploads.retry} uploads={uploads.list} />
      {!readOnly && <DropZone onFiles={(files) => uploads.add(many ? files : files.slice(0, 1))} single={!many} />}
      <FieldDescription description={field.admin?.description} path={path} />
    </section>
  )
}

function Stored({ asset, onRemove }: { asset: StoredFile | null | undefined; onRemove: (() => void) | null }) {
  const words = useWords(filesWords)
  return (
    <li className="zy-file zy-file--single">
      {asset === undefined && <span className="zy-soft">{words.loading}</span>}
      {asset === null && <span className="zy-bad">{words.missing}</span>}
      {asset?.type.startsWith('image/') && asset.type !== 'image/svg+xml' && (
        <img alt="" className="zy-thumbnail" src={asset.address} />
      )}
      {asset && (
        <span className="zy-file__stored">
          <a href={asset.address} rel="noreferrer" target="_blank">
            {asset.name}
          </a>
          <span className="zy-soft">{sayBytes(asset.bytes)}</span>
        </span>
      )}
      {onRemove && (
        <button
          aria-label={fill(words.removeFile, { name: asset?.name ?? '' })}
          onClick={onRemove}
          title={words.remove}
          type="button"
        >
          ✕
        </button>
      )}
    </li>
  )
}

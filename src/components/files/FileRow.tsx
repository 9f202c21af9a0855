'use client'

import { useFormFields } from '@payloadcms/ui'
import { filesWords, placeRoleWords } from '../../i18n/files'
import { fill } from '../../i18n/language'
import { useWords } from '../words'
import { sayBytes } from './size'
import type { StoredFile } from './useAssets'

interface Props {
  path: string
  /** Undefined while it is being asked for, null when it is not to be had. */
  asset: StoredFile | null | undefined
  readOnly: boolean
  isFirst: boolean
  isLast: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
  onChange: () => void
}

/** One file in its place: its role, its title, the file itself. */
export function FileRow({ path, asset, readOnly, isFirst, isLast, onMove, onRemove, onChange }: Props) {
  const words = useWords(filesWords)
  const roles = useWords(placeRoleWords)
  const role = useFormFields(([fields]) => String(fields[`${path}.role`]?.value ?? ''))
  const title = useFormFields(([fields]) => String(fields[`${path}.title`]?.value ?? ''))
  const dispatch = useFormFields(([, send]) => send)
  const write = (name: string, value: string) => {
    dispatch({ type: 'UPDATE', path: `${path}.${name}`, value })
    onChange()
  }
  const name = asset?.name ?? title
  return (
    <li className="zy-file">
      <select aria-label={words.role} disabled={readOnly} onChange={(e) => write('role', e.target.value)} value={role}>
        <option value="">—</option>
        {Object.entries(roles).map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
      <input
        aria-label={`${words.title}: ${name}`}
        disabled={readOnly}
        maxLength={500}
        onChange={(e) => write('title', e.target.value)}
        placeholder={words.title}
        value={title}
      />
      <span className="zy-file__stored">{stored(asset, words)}</span>
      {!readOnly && (
        <span className="zy-file__doors">
          <button
            aria-label={`${words.up}: ${name}`}
            disabled={isFirst}
            onClick={() => onMove(-1)}
            title={words.up}
            type="button"
          >
            ↑
          </button>
          <button
            aria-label={`${words.down}: ${name}`}
            disabled={isLast}
            onClick={() => onMove(1)}
            title={words.down}
            type="button"
          >
            ↓
          </button>
          <button aria-label={fill(words.removeFile, { name })} onClick={onRemove} title={words.remove} type="button">
            ✕
          </button>
        </span>
      )}
    </li>
  )
}

function stored(asset: StoredFile | null | undefined, words: Readonly<Record<string, string>>) {
  if (asset === undefined) return <span className="zy-soft">{words.loading}</span>
  if (asset === null) return <span className="zy-bad">{words.missing}</span>
  return (
    <>
      <a href={asset.address} rel="noreferrer" target="_blank">
        {asset.name}
      </a>
      <span className="zy-soft">{sayBytes(asset.bytes)}</span>
    </>
  )
}

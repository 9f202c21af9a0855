'use client'

import { filesWords } from '../../i18n/files'
import { fill } from '../../i18n/language'
import { sentenceOf } from '../api'
import { useLanguage, useWords } from '../words'
import { sayBytes } from './size'
import type { Upload } from './useUploads'

interface Props {
  uploads: readonly Upload[]
  onRetry: (key: number) => void
  onDrop: (key: number) => void
}

/** Files on their way with how far they are, and those that failed with the reason and what can be done. */
export function UploadList({ uploads, onRetry, onDrop }: Props) {
  if (uploads.length === 0) return null
  return (
    <ul aria-live="polite" className="zy-uploads">
      {uploads.map((upload) => (
        <li className={`zy-upload zy-upload--${upload.status}`} key={upload.key}>
          {upload.status === 'failed' ? (
            <Failed onDrop={onDrop} onRetry={onRetry} upload={upload} />
          ) : (
            <OnItsWay onDrop={onDrop} upload={upload} />
          )}
        </li>
      ))}
    </ul>
  )
}

function OnItsWay({ upload, onDrop }: { upload: Upload; onDrop: Props['onDrop'] }) {
  const words = useWords(filesWords)
  const { file, progress, status, key } = upload
  return (
    <>
      <span className="zy-upload__name">{file.name}</span>
      <span className="zy-soft">
        {status === 'waiting' ? words.waiting : `${Math.round(progress * 100)} % · ${sayBytes(file.size)}`}
      </span>
      <button className="zy-button zy-button--quiet" onClick={() => onDrop(key)} type="button">
        {words.cancel}
      </button>
      <progress aria-label={fill(words.uploading, { name: file.name })} max={1} value={progress} />
    </>
  )
}

function Failed({ upload, onRetry, onDrop }: { upload: Upload } & Pick<Props, 'onRetry' | 'onDrop'>) {
  const words = useWords(filesWords)
  const language = useLanguage()
  return (
    <>
      <span className="zy-upload__name">
        {upload.file.name} <strong>{words.failed}</strong>
      </span>
      <button className="zy-button zy-button--quiet" onClick={() => onRetry(upload.key)} type="button">
        {words.retry}
      </button>
      <button className="zy-button zy-button--quiet" onClick={() => onDrop(upload.key)} type="button">
        {words.dismiss}
      </button>
      <p role="alert">{sentenceOf(upload.error, language)}</p>
    </>
  )
}

'use client'

import { useState } from 'react'
import { digestInUrl } from '../../domain/contentUrl'
import { fileTypeOf } from '../../domain/fileTypes'
import type { Content, Encoding, Part } from '../../domain/manifest'
import { deskWords } from '../../i18n/desk'
import { roleWords } from '../../i18n/files'
import { sayBytes } from '../files/size'
import { useLanguage, useWords } from '../words'
import { FilePreview } from './FilePreview'

interface Place {
  key: string
  name: string
  description?: string
  files: Encoding[]
}

/** The frozen files under the part they belong to, each opened in place. `at`: where they are read. */
export function Files({ at, content }: { at: string; content: Content }) {
  const words = useWords(deskWords)
  const places: Place[] = [
    { key: content.identifier, name: words.wholeResource, files: content.encoding },
    ...flat(content.hasPart).map((part) => ({
      key: part.identifier,
      name: `${part.position}. ${part.name}`,
      ...(part.description ? { description: part.description } : {}),
      files: part.encoding,
    })),
  ]
  const shown = places.filter((place) => place.files.length > 0)
  return (
    <section>
      <h2>{words.files}</h2>
      {shown.length === 0 && <p className="zy-soft">{words.noFiles}</p>}
      {shown.map((place) => (
        <section className="zy-part" key={place.key}>
          <h3>{place.name}</h3>
          {place.description && <p className="zy-soft">{place.description}</p>}
          <ul>
            {place.files.filter(isOriginal).map((file) => (
              <FileLine at={at} file={file} key={`${file.identifier} ${file.sha256}`} />
            ))}
          </ul>
          <Derived at={at} files={place.files.filter((file) => !isOriginal(file))} />
        </section>
      ))}
    </section>
  )
}

const isOriginal = (file: Encoding): boolean => !file['ziyuan:derivedFrom']

/** What the centre made of the originals, for whoever wants to look at that too. */
function Derived({ at, files }: { at: string; files: Encoding[] }) {
  const words = useWords(deskWords)
  if (files.length === 0) return null
  return (
    <details className="zy-derived">
      <summary>
        {words.derived} ({files.length})
      </summary>
      <ul>
        {files.map((file) => (
          <FileLine at={at} file={file} key={`${file.identifier} ${file.sha256}`} />
        ))}
      </ul>
    </details>
  )
}

function FileLine({ at, file }: { at: string; file: Encoding }) {
  const words = useWords(deskWords)
  const roles: Readonly<Record<string, string>> = useWords(roleWords)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const address = `${at}/${digestInUrl(file.contentUrl)}`
  const name = file['ziyuan:fileName'] ?? file.name
  return (
    <li className="zy-desk-file">
      <span className="zy-tag">{roles[file['ziyuan:role']] ?? file['ziyuan:role']}</span>
      <span className="zy-desk-file__name">{name}</span>
      <span className="zy-soft">
        {fileTypeOf(file.encodingFormat)?.[language] ?? file.encodingFormat} · {sayBytes(file['ziyuan:bytes'])}
      </span>
      <button aria-expanded={open} className="zy-button zy-button--quiet" onClick={() => setOpen(!open)} type="button">
        {open ? words.hide : words.show}
      </button>
      <a className="zy-button zy-button--quiet" download={name} href={address}>
        {words.save}
      </a>
      {open && <FilePreview address={address} file={file} />}
    </li>
  )
}

const flat = (parts: readonly Part[]): Part[] => parts.flatMap((part) => [part, ...flat(part.hasPart ?? [])])

'use client'

import { useEffect, useState } from 'react'
import type { Encoding } from '../../domain/manifest'
import { deskWords } from '../../i18n/desk'
import { useWords } from '../words'

interface Props {
  file: Encoding
  address: string
}

/** Longest text shown in the page, in characters. */
const longestText = 200_000

/** A frozen file opened where the reviewer reads: picture, sound, film, PDF or text; anything else is saved. */
export function FilePreview({ file, address }: Props) {
  const words = useWords(deskWords)
  const type = file.encodingFormat
  if (/^image\/(png|jpeg|gif|webp)/.test(type)) return <img alt={file.name} className="zy-preview" src={address} />
  // biome-ignore lint/a11y/useMediaCaption: whether captions are there is what the reviewer finds out (m5)
  if (type.startsWith('video/')) return <video className="zy-preview" controls preload="metadata" src={address} />
  // biome-ignore lint/a11y/useMediaCaption: as above
  if (type.startsWith('audio/')) return <audio className="zy-preview" controls preload="metadata" src={address} />
  if (type.startsWith('application/pdf'))
    return <iframe className="zy-preview zy-preview--page" src={address} title={file.name} />
  if (/^(text\/|application\/json)/.test(type)) return <TextPreview address={address} />
  return <p className="zy-soft">{words.noPreview}</p>
}

/** Text as text, never as a page of its own: what stands in it is not carried out. */
function TextPreview({ address }: { address: string }) {
  const words = useWords(deskWords)
  const [text, setText] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    fetch(address, { credentials: 'same-origin', signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setText((await response.text()).slice(0, longestText))
      })
      .catch(() => {
        if (!stop.signal.aborted) setFailed(true)
      })
    return () => stop.abort()
  }, [address])
  if (failed) return <p className="zy-bad">{words.textFailed}</p>
  return <pre className="zy-preview zy-preview--text">{text ?? words.loading}</pre>
}

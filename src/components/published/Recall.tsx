'use client'

import { useState } from 'react'
import { decidedFrom, type PublicationState } from '../../domain/publication'
import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import { Act } from '../act/Act'
import { sayBytes } from '../files/size'
import { Select } from '../planning/Form'
import { useWords } from '../words'
import type { PublicationDesk } from './contract'
import { filesIn } from './files'

interface Props {
  desk: PublicationDesk
  decide(more: { what: What; file?: string }, reason: string, key: string): Promise<void>
}

type What = 'resource' | 'version' | 'file'

const isOpen = (state: PublicationState): boolean => (decidedFrom.recall as readonly PublicationState[]).includes(state)

/** 召回: the resource, this version, or one file wherever it is named. */
export function Recall({ desk, decide }: Props) {
  const { publication, resource } = desk
  const files = filesIn(desk)
  const words = useWords(publishedWords)
  const { version, state, resourceState } = publication
  const whats: readonly What[] = [
    ...(isOpen(resourceState) ? (['resource'] as const) : []),
    ...(isOpen(state) ? (['version'] as const) : []),
    ...(isOpen(resourceState) && files.length > 0 ? (['file'] as const) : []),
  ]
  const [what, setWhat] = useState<What>(whats[0] ?? 'resource')
  const [file, setFile] = useState(files[0]?.digest ?? '')
  const said = (sentence: string) => fill(sentence, { title: resource.title, version })
  return (
    <Act
      act={(reason, key) => decide(what === 'file' ? { what, file } : { what }, reason, key)}
      consequence={said(words.recallFollows[what])}
      danger
      label={words.recall}
      title={said(words.recallTitle)}
      words="reason"
    >
      <Select
        label={words.recallWhat}
        onChange={(event) => setWhat(event.target.value as What)}
        options={whats.map((value) => ({ value, name: said(words.recalled[value]) }))}
        value={what}
      />
      {what === 'file' && (
        <Select
          label={words.recallFile}
          onChange={(event) => setFile(event.target.value)}
          options={files.map(({ digest, name, bytes }) => ({
            value: digest,
            name: `${name} · ${sayBytes(bytes)} · ${digest.slice(0, 15)}…`,
          }))}
          value={file}
        />
      )}
    </Act>
  )
}

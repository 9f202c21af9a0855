'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import type { AdoptionRow } from '../../operations/adoptions'
import { Act } from '../act/Act'
import { callApi } from '../api'
import { useWords } from '../words'
import type { ResourceInShort, Shelf } from './contract'
import { VersionSelect } from './VersionSelect'

interface Props {
  adoption: AdoptionRow
  resource: ResourceInShort
  shelf: Shelf
  /** Those that can be admitted now, newest first. */
  versions: readonly number[]
  onDone: () => Promise<void>
}

/** 准入: students see the version that was looked at. */
export function Admit({ adoption, resource: { title }, shelf: { school }, versions, onDone }: Props) {
  const words = useWords(publishedWords)
  const [version, setVersion] = useState(versions[0] ?? 1)
  const admit = async (comment: string, key: string) => {
    const body = { step: adoption.steps, version, comment }
    await callApi(`/api/adoptions/${adoption.id}/admit`, { method: 'POST', key, body })
    await onDone()
  }
  return (
    <Act
      act={admit}
      consequence={fill(words.admitFollows, { school: school.name })}
      label={words.admit}
      main
      title={fill(words.admitTitle, { title })}
      words="comment"
    >
      <VersionSelect label={words.admitVersion} onChange={setVersion} value={version} versions={versions} />
    </Act>
  )
}

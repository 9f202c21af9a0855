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
  onDone: () => Promise<void>
}

/** 准入: students see the version that was looked at. */
export function Admit({ adoption, resource: { title }, shelf: { school, versions }, onDone }: Props) {
  const words = useWords(publishedWords)
  const online = versions.filter(({ state }) => state === 'online').map(({ version }) => version)
  const open = adoption.pinnedVersion === null ? online : online.filter((one) => one === adoption.pinnedVersion)
  const [version, setVersion] = useState(open[0] ?? 1)
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
      ready={open.length > 0}
      title={fill(words.admitTitle, { title })}
      words="comment"
    >
      <VersionSelect label={words.admitVersion} onChange={setVersion} value={version} versions={open} />
    </Act>
  )
}

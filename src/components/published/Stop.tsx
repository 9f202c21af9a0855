'use client'

import { fill } from '../../i18n/language'
import { publishedWords } from '../../i18n/published'
import type { AdoptionRow } from '../../operations/adoptions'
import { Act } from '../act/Act'
import { callApi } from '../api'
import { useWords } from '../words'
import type { ResourceInShort, Shelf } from './contract'

interface Props {
  adoption: AdoptionRow
  resource: ResourceInShort
  shelf: Shelf
  onDone: () => Promise<void>
}

/** 停用: the school gives back what it took. */
export function Stop({ adoption: { id, steps: step }, resource: { title }, shelf: { school }, onDone }: Props) {
  const words = useWords(publishedWords)
  const stop = async (reason: string, key: string) => {
    await callApi(`/api/adoptions/${id}/stop`, { method: 'POST', key, body: { step, reason } })
    await onDone()
  }
  return (
    <Act
      act={stop}
      consequence={fill(words.stopFollows, { school: school.name })}
      danger
      label={words.stop}
      title={fill(words.stopTitle, { title })}
      words="reason"
    />
  )
}

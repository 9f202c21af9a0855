'use client'

import { useDebounce } from '@payloadcms/ui'
import { useState } from 'react'
import { planningWords } from '../../i18n/planning'
import { usePublished } from '../codes/usePublished'
import { useWords } from '../words'
import { Found } from './Form'

/** The published resource that is handed in, by its identifier. */
export function PublishedInput() {
  const words = useWords(planningWords)
  const [typed, setTyped] = useState('')
  const { found } = usePublished(useDebounce(typed, 200), null)
  return (
    <Found
      choices={found.map(({ identifier, title }) => ({ value: identifier, name: title }))}
      label={words.identifier}
      maxLength={100}
      name="identifier"
      onChange={(event) => setTyped(event.target.value)}
      required
    />
  )
}

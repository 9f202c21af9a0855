'use client'

import { useDebounce } from '@payloadcms/ui'
import { useState } from 'react'
import { planningWords } from '../../i18n/planning'
import { useTerms } from '../codes/useTerms'
import { useWords } from '../words'
import { Found } from './Form'

/** The chapter that an application is for, by its code. */
export function ChapterInput() {
  const words = useWords(planningWords)
  const [typed, setTyped] = useState('')
  const search = useDebounce(typed, 200)
  const { terms } = useTerms({ vocabulary: 'chapters', search, parent: undefined, code: null })
  return (
    <Found
      choices={terms.map(({ code, name }) => ({ value: code, name }))}
      label={words.chapter}
      maxLength={120}
      name="chapter"
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

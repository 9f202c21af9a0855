'use client'

import { useDebounce, useField } from '@payloadcms/ui'
import { useState } from 'react'

/** Milliseconds after the last letter before the server is asked. */
const pause = 200

/** A text of the form that is not typed but found: what the form holds, and what is looked for. */
export function useSearched(given: string) {
  const field = useField<string | null>({ potentiallyStalePath: given })
  const [typed, setTyped] = useState('')
  return { ...field, value: field.value ?? null, search: useDebounce(typed, pause), onTyped: setTyped }
}

export type Searched = ReturnType<typeof useSearched>

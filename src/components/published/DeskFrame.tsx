'use client'

import { Gutter, SetStepNav, toast, useDocumentInfo } from '@payloadcms/ui'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { publishedWords } from '../../i18n/published'
import { callApi, sentenceOf } from '../api'
import { ProblemLine } from '../ProblemLine'
import { useLanguage, useWords } from '../words'

interface Props<T> {
  collection: 'publications' | 'adoptions' | 'assignments'
  titleOf(desk: T): string
  /** The page, and what is called when something was done: it reads anew and says so. */
  children(desk: T, onDone: () => Promise<void>): ReactNode
}

/** A page that reads its `desk` and shows it; after an act it reads again, and the focus goes to its beginning. */
export function DeskFrame<T>({ collection, titleOf, children }: Props<T>) {
  const words = useWords(publishedWords)
  const language = useLanguage()
  const { id } = useDocumentInfo()
  const whole = useRef<HTMLElement>(null)
  const [desk, setDesk] = useState<T | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const [acts, setActs] = useState(0)
  const read = useCallback(async () => {
    try {
      setDesk(await callApi<T>(`/api/${collection}/${id}/desk`))
      setFailed(null)
    } catch (error) {
      setFailed(error)
    }
  }, [collection, id])
  useEffect(() => void read(), [read])
  // The door of what was done may be gone, and the focus with it.
  useEffect(() => {
    if (acts > 0) whole.current?.focus()
  }, [acts])

  if (failed !== null)
    return (
      <Gutter className="zy-dash">
        <ProblemLine problem={sentenceOf(failed, language)} />
        <button className="zy-button" onClick={read} type="button">
          {words.retry}
        </button>
      </Gutter>
    )
  if (!desk) return <Gutter className="zy-dash zy-soft">{words.loading}</Gutter>
  const done = async () => {
    await read()
    setActs((before) => before + 1)
    toast.success(words.changed)
  }
  return (
    <Gutter className="zy-dash">
      <SetStepNav nav={[{ label: titleOf(desk) }]} />
      <section aria-label={titleOf(desk)} className="zy-published" ref={whole} tabIndex={-1}>
        {children(desk, done)}
      </section>
    </Gutter>
  )
}

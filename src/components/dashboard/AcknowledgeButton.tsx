'use client'

import { useRef, useState } from 'react'
import { dashboardWords } from '../../i18n/dashboard'
import { callApi, newKey, sentenceOf } from '../api'
import { useLanguage, useWords } from '../words'

interface Props {
  adoption: string
  origin: string
  seq: number
}

/** 回执: a person of the school confirms that an order was seen and obeyed. */
export function AcknowledgeButton({ adoption, origin, seq }: Props) {
  const words = useWords(dashboardWords)
  const language = useLanguage()
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open')
  const [error, setError] = useState<unknown>(null)
  const key = useRef(newKey())
  const send = async () => {
    setState('busy')
    try {
      await callApi('/api/acknowledgements', { method: 'POST', key: key.current, body: { adoption, origin, seq } })
      setState('done')
    } catch (problem) {
      setError(problem)
      setState('open')
    }
  }
  if (state === 'done') return <span className="zy-good">✓ {words.acknowledged}</span>
  return (
    <>
      <button className="zy-button zy-button--danger" disabled={state === 'busy'} onClick={send} type="button">
        {words.acknowledge}
      </button>
      {error !== null && (
        <span className="zy-bad" role="alert">
          {sentenceOf(error, language)}
        </span>
      )}
    </>
  )
}

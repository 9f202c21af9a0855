'use client'

import { useState } from 'react'
import { dashboardWords } from '../../i18n/dashboard'
import { fill } from '../../i18n/language'
import { callApi } from '../api'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'
import { useWords } from '../words'

interface Props {
  adoption: string
  origin: string
  seq: number
  /** The resource that the order is about, for those who hear the button alone. */
  title: string
}

/** 回执: a person of the school confirms that an order was seen and obeyed. */
export function AcknowledgeButton({ adoption, origin, seq, title }: Props) {
  const words = useWords(dashboardWords)
  const [done, setDone] = useState(false)
  const { send, busy, problem } = useVerb(async (key) => {
    await callApi('/api/acknowledgements', { method: 'POST', key, body: { adoption, origin, seq } })
    setDone(true)
  })
  if (done)
    return (
      <span className="zy-good" role="status">
        ✓ {words.acknowledged}
      </span>
    )
  return (
    <>
      <button
        aria-label={fill(words.acknowledgeThis, { title })}
        className="zy-button zy-button--danger"
        disabled={busy}
        onClick={send}
        type="button"
      >
        {words.acknowledge}
      </button>
      <ProblemLine problem={problem} />
    </>
  )
}

'use client'

import { useState } from 'react'
import { fill } from '../../i18n/language'
import { organisationLifeWords } from '../../i18n/organisation'
import { callApi } from '../api'
import { ProblemLine } from '../ProblemLine'
import { ReasonForm } from '../ReasonedAct'
import { useVerb } from '../useVerb'
import { useWords } from '../words'
import { Previewed } from './Previewed'

interface Props {
  id: string
  act(body: { into: string; digest: string; goingOn: string[]; reason: string }, key: string): Promise<void>
}

/** Into which organisation, by its code; then what would follow, then the act. */
export function Merge({ id, act }: Props) {
  const words = useWords(organisationLifeWords)
  const [code, setCode] = useState('')
  const [into, setInto] = useState<string | null>(null)
  const [unknown, setUnknown] = useState<string | null>(null)
  const { send, busy, problem } = useVerb(async () => {
    const { docs } = await callApi<{ docs: { id: string }[] }>(
      `/api/organisations?depth=0&limit=1&where[code][equals]=${encodeURIComponent(code.trim())}`,
    )
    setInto(docs[0]?.id ?? null)
    setUnknown(docs[0] ? null : fill(words.unknown, { code }))
  })
  return (
    <details>
      <summary>{words.merge}</summary>
      <label className="zy-label">
        {words.into}
        <input
          className="zy-input"
          maxLength={32}
          onBlur={code.trim() === '' ? undefined : send}
          onChange={(e) => {
            setCode(e.target.value)
            setInto(null)
          }}
          value={code}
        />
      </label>
      <ProblemLine problem={unknown ?? problem} />
      {into && !busy && (
        <Previewed key={into} path={`/api/organisations/${id}/merge?into=${into}`}>
          {({ digest, cases = [] }) => (
            <ReasonForm
              act={(reason, key) => act({ into, digest, goingOn: cases.map((one) => one.id), reason }, key)}
              danger
              label={words.merge}
              reasonLabel={words.reason}
            />
          )}
        </Previewed>
      )}
    </details>
  )
}

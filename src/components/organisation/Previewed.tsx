'use client'

import { type ReactNode, useState } from 'react'
import { fill } from '../../i18n/language'
import { organisationLifeWords } from '../../i18n/organisation'
import { callApi } from '../api'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'
import { useWords } from '../words'
import type { Preview } from './contract'

interface Props {
  path: string
  /** The act, offered once nothing stands in its way. */
  children(preview: Preview): ReactNode
}

/** What would follow, looked at before it is done. */
export function Previewed({ path, children }: Props) {
  const words = useWords(organisationLifeWords)
  const [preview, setPreview] = useState<Preview | null>(null)
  const { send, busy, problem } = useVerb(async () => setPreview(await callApi<Preview>(path)))
  return (
    <>
      <button className="zy-button" disabled={busy} onClick={send} type="button">
        {words.look}
      </button>
      <ProblemLine problem={problem} />
      {preview && <p>{fill(words.consequences, { ...preview, blockers: '', cases: '', digest: '' })}</p>}
      {preview && preview.blockers.length > 0 && (
        <>
          <p className="zy-bad">{words.blockers}</p>
          <ul>
            {preview.blockers.map(({ what, id, name }) => (
              <li key={`${what} ${id}`}>
                {words.whats[what]} · {name}
              </li>
            ))}
          </ul>
        </>
      )}
      {preview?.cases && preview.cases.length > 0 && (
        <>
          <p>{words.cases}</p>
          <ul>
            {preview.cases.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {preview && preview.blockers.length === 0 && children(preview)}
    </>
  )
}

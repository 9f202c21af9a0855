'use client'

import { Gutter, SetStepNav, toast, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { deskWords } from '../../i18n/desk'
import { callApi, sentenceOf } from '../api'
import { ProblemLine } from '../ProblemLine'
import { Way } from '../progress/Way'
import { useVerb } from '../useVerb'
import { useLanguage, useWords } from '../words'
import { ContentView } from './ContentView'
import { type Desk, type Draft, emptyDraft, may } from './contract'
import { opinionOf } from './draft'
import { Earlier } from './Earlier'
import { Files } from './Files'
import { Head } from './Head'
import { MachineFindings } from './MachineFindings'
import { Opinion } from './Opinion'
import { Recuse } from './Recuse'

/** A case as its reviewer works on it: the frozen submission at the left, what to decide at the right. */
export function CaseDesk() {
  const words = useWords(deskWords)
  const language = useLanguage()
  const { id } = useDocumentInfo()
  const [desk, setDesk] = useState<Desk | null>(null)
  const [failed, setFailed] = useState<unknown>(null)

  const read = useCallback(async () => {
    try {
      setDesk(await callApi<Desk>(`/api/cases/${id}/desk`))
      setFailed(null)
    } catch (error) {
      setFailed(error)
    }
  }, [id])
  useEffect(() => void read(), [read])

  if (failed !== null)
    return (
      <Gutter className="zy-desk">
        <ProblemLine problem={sentenceOf(failed, language)} />
        <button className="zy-button" onClick={read} type="button">
          {words.retry}
        </button>
      </Gutter>
    )
  if (!desk) return <Gutter className="zy-desk zy-soft">{words.loading}</Gutter>
  return (
    <Gutter className="zy-desk">
      <SetStepNav nav={[{ label: desk.case.title ?? '' }]} />
      <Head desk={desk} />
      <div className="zy-desk__halves">
        <div>
          <ContentView content={desk.content} />
          <Files at={`/api/cases/${desk.case.id}/files`} content={desk.content} />
          <Earlier desk={desk} />
        </div>
        <div className="zy-desk__decision">
          <Decision desk={desk} onDone={read} />
          <section>
            <h2>{words.way}</h2>
            <Way path={desk.path} />
          </section>
        </div>
      </div>
    </Gutter>
  )
}

/** What the person can do here now. */
function Decision({ desk, onDone }: { desk: Desk; onDone: () => Promise<void> }) {
  const words = useWords(deskWords)
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const { send, busy, problem } = useVerb(async (key) => {
    await callApi(`/api/cases/${desk.case.id}/opinions`, { method: 'POST', key, body: opinionOf(desk, draft) })
    toast.success(words.decided)
    await onDone()
  })
  return (
    <>
      <MachineFindings desk={desk} draft={draft} onChange={setDraft} />
      {may(desk, 'opine') ? (
        <Opinion busy={busy} desk={desk} draft={draft} onChange={setDraft} onSend={send} problem={problem} />
      ) : (
        <p className="zy-soft">{words.notYours}</p>
      )}
      {may(desk, 'recuse') && <Recuse desk={desk} onDone={onDone} />}
    </>
  )
}

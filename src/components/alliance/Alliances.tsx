'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { alliedKinds } from '../../domain/alliance'
import { allianceWords } from '../../i18n/alliance'
import { fill } from '../../i18n/language'
import type { AllianceLine } from '../../operations/alliances'
import { callApi, sentenceOf } from '../api'
import { Dialog } from '../dialog/Dialog'
import { ProblemLine } from '../ProblemLine'
import { useRead } from '../useRead'
import { useLanguage, useWords } from '../words'
import { Enter } from './Enter'
import { Lines } from './Lines'

/** Above the form of an alliance: its schools through time; of a school: its alliances. Who may do what is the server's to say. */
export function Alliances() {
  const words = useWords(allianceWords)
  const { id, savedDocumentData } = useDocumentInfo()
  const [open, setOpen] = useState(false)
  const { name = '', kind = '' } = (savedDocumentData ?? {}) as { name?: string; kind?: string }
  const isAlliance = kind === 'alliance'
  if (!id || !(isAlliance || alliedKinds.includes(kind))) return null
  return (
    <>
      <button className="zy-button" onClick={() => setOpen(true)} type="button">
        {words.open}
      </button>
      {open && (
        <Dialog onClose={() => setOpen(false)} title={fill(isAlliance ? words.members : words.alliances, { name })}>
          <Members id={String(id)} isAlliance={isAlliance} />
        </Dialog>
      )}
    </>
  )
}

function Members({ id, isAlliance }: { id: string; isAlliance: boolean }) {
  const words = useWords(allianceWords)
  const language = useLanguage()
  const [mark, setMark] = useState(0)
  const { data, error } = useRead<{ day: string; docs: AllianceLine[] }>(`/api/organisations/${id}/alliances`, mark)
  const post = async (path: string, body: object, key: string) => {
    await callApi(`/api/alliance-memberships${path}`, { method: 'POST', key, body })
    setMark((before) => before + 1)
  }
  return (
    <>
      <ProblemLine problem={error === null ? null : sentenceOf(error, language)} />
      {data?.docs.length === 0 && <p>{words.none}</p>}
      {data && data.docs.length > 0 && (
        <Lines
          day={data.day}
          end={(line, body, key) => post(`/${line.id}/end`, body, key)}
          lines={data.docs}
          names={isAlliance ? 'school' : 'alliance'}
        />
      )}
      {isAlliance && data && (
        <Enter day={data.day} key={data.docs.length} enter={(body, key) => post('', { ...body, alliance: id }, key)} />
      )}
    </>
  )
}

'use client'

import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { sheets } from '../../domain/onboarding/sheets'
import { fill } from '../../i18n/language'
import { onboardingWords } from '../../i18n/onboarding'
import { DropZone } from '../files/DropZone'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'
import { useLanguage, useWords } from '../words'
import { Applying } from './Applying'
import type { Preview } from './contract'
import { Previewed } from './Previewed'
import { previewOf } from './send'
import { save, templateOf } from './sheet'

/** Roles that enter anything by sheet; what each row may do is the server's to say. */
const able = ['org-admin', 'operator', 'security-officer']

/** Above the list of organisations: enter an administration by sheet, looked at before anything is done. */
export function Onboarding() {
  const { user } = useAuth<{ memberships?: { roles?: string[] }[] } & never>()
  const words = useWords(onboardingWords)
  const mayEnter = (user as { memberships?: { roles?: string[] }[] } | null)?.memberships?.some(({ roles }) =>
    roles?.some((role) => able.includes(role)),
  )
  if (!mayEnter) return null
  return (
    <details className="zy-onboarding">
      <summary>{words.title}</summary>
      <p>{words.lead}</p>
      <Templates />
      <Sheets />
    </details>
  )
}

function Templates() {
  const words = useWords(onboardingWords)
  const language = useLanguage()
  return (
    <p>
      {words.templates}{' '}
      {(['organisations', 'people'] as const).map((kind) => (
        <button
          className="zy-button zy-button--quiet"
          key={kind}
          onClick={() => save(`${sheets[kind][language]}.csv`, templateOf(kind))}
          type="button"
        >
          {sheets[kind][language]}.csv
        </button>
      ))}
    </p>
  )
}

function Sheets() {
  const words = useWords(onboardingWords)
  const [files, setFiles] = useState<File[]>([])
  const [preview, setPreview] = useState<Preview | null>(null)
  const { send, busy, problem } = useVerb(async () => setPreview(await previewOf(files)))
  const choose = (chosen: File[]) => {
    setFiles(chosen)
    setPreview(null)
  }
  return (
    <>
      <DropZone accept=".csv,.xlsx,.txt" onFiles={choose} />
      {files.length > 0 && <p>{fill(words.chosen, { names: files.map(({ name }) => name).join('、') })}</p>}
      <ProblemLine problem={problem} />
      <button className="zy-button zy-button--main" disabled={busy || files.length === 0} onClick={send} type="button">
        {busy ? words.previewing : words.preview}
      </button>
      {preview && <Previewed preview={preview} />}
      {preview?.onboarding && (
        <Applying key={preview.onboarding.id} onboarding={preview.onboarding} rows={stepsOf(preview)} />
      )}
    </>
  )
}

const stepsOf = ({ counts: { organisations, people } }: Preview): number =>
  organisations.created + organisations.changed + people.created + people.changed

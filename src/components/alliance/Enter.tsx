'use client'

import { useState } from 'react'
import {
  type AllianceForm,
  type AllianceRole,
  allianceFormNames,
  allianceForms,
  allianceRoleNames,
  allianceRoles,
} from '../../domain/alliance'
import { allianceWords } from '../../i18n/alliance'
import { fill } from '../../i18n/language'
import { callApi, Refused } from '../api'
import { ReasonedAct } from '../ReasonedAct'
import { useLanguage, useWords } from '../words'

interface Props {
  /** Today in China. */
  day: string
  enter(body: object, key: string): Promise<void>
}

/** Which school, as what, from when until when. */
export function Enter({ day, enter }: Props) {
  const words = useWords(allianceWords)
  const language = useLanguage()
  const [code, setCode] = useState('')
  const [form, setForm] = useState<AllianceForm>('integrated')
  const [role, setRole] = useState<AllianceRole>('member')
  const [since, setSince] = useState(day)
  const [until, setUntil] = useState('')
  const act = async (reason: string, key: string) => {
    const school = await schoolOf(code.trim())
    if (!school) throw unknown(fill(words.unknown, { code }))
    await enter({ school, form, role, since, until: until || null, reason }, key)
  }
  return (
    <section>
      <h3>{words.enter}</h3>
      <label className="zy-label">
        {words.code}
        <input className="zy-input" maxLength={32} onChange={(e) => setCode(e.target.value)} value={code} />
      </label>
      <label className="zy-label">
        {words.form}
        <select onChange={(e) => setForm(e.target.value as AllianceForm)} value={form}>
          {allianceFormNames.map((name) => (
            <option key={name} value={name}>
              {allianceForms[name][language]}
            </option>
          ))}
        </select>
      </label>
      <label className="zy-label">
        {words.role}
        <select onChange={(e) => setRole(e.target.value as AllianceRole)} value={role}>
          {allianceRoleNames.map((name) => (
            <option key={name} value={name}>
              {allianceRoles[name][language]}
            </option>
          ))}
        </select>
      </label>
      <label className="zy-label">
        {words.since}
        <input className="zy-input" onChange={(e) => setSince(e.target.value)} type="date" value={since} />
      </label>
      <label className="zy-label">
        {words.until}
        <input className="zy-input" onChange={(e) => setUntil(e.target.value)} type="date" value={until} />
      </label>
      <ReasonedAct act={act} label={words.enter} reasonLabel={words.reason} />
    </section>
  )
}

async function schoolOf(code: string): Promise<string | undefined> {
  const { docs } = await callApi<{ docs: { id: string }[] }>(
    `/api/organisations?depth=0&limit=1&where[code][equals]=${encodeURIComponent(code)}`,
  )
  return docs[0]?.id
}

const unknown = (sentence: string) =>
  new Refused({ code: 'not-found', title: sentence, titleEn: sentence, status: 404 })

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
import { type Found, OrganisationSelect } from '../organisation/OrganisationSelect'
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
  const [school, setSchool] = useState<Found | null>(null)
  const [form, setForm] = useState<AllianceForm>('integrated')
  const [role, setRole] = useState<AllianceRole>('member')
  const [since, setSince] = useState(day)
  const [until, setUntil] = useState('')
  const act = (reason: string, key: string) =>
    enter({ school: school?.id, form, role, since, until: until || null, reason }, key)
  return (
    <section>
      <h3>{words.enter}</h3>
      <OrganisationSelect label={words.school} onChange={setSchool} value={school} />
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
      {school && <ReasonedAct act={act} label={words.enter} reasonLabel={words.reason} />}
    </section>
  )
}

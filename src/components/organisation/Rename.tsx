'use client'

import { useState } from 'react'
import { organisationLifeWords } from '../../i18n/organisation'
import { ReasonForm } from '../ReasonedAct'
import { useWords } from '../words'

interface Props {
  name: string
  act(body: { name: string; reason: string }, key: string): Promise<void>
}

/** A new name; the old one stays in the history. */
export function Rename({ name: before, act }: Props) {
  const words = useWords(organisationLifeWords)
  const [name, setName] = useState(before)
  return (
    <details>
      <summary>{words.rename}</summary>
      <label className="zy-label">
        {words.newName}
        <input className="zy-input" maxLength={100} onChange={(e) => setName(e.target.value)} value={name} />
      </label>
      <ReasonForm act={(reason, key) => act({ name, reason }, key)} label={words.rename} reasonLabel={words.reason} />
    </details>
  )
}

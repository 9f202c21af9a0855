'use client'

import { useId, useState } from 'react'
import { type TeamRole, teamRoleNames } from '../../domain/team'
import { teamWords } from '../../i18n/team'
import { ActButton } from '../ActButton'
import { useWords } from '../words'
import type { TeamAct } from './Person'

/** Invites somebody by the name they sign in with. */
export function Invitation({ act }: { act: TeamAct }) {
  const words = useWords(teamWords)
  const hint = useId()
  const [username, setUsername] = useState('')
  const [role, setRole] = useState<TeamRole>('editor')
  return (
    <section>
      <h3>{words.invite}</h3>
      <label className="zy-label">
        {words.username}
        <input
          aria-describedby={hint}
          autoComplete="off"
          maxLength={100}
          onChange={(e) => setUsername(e.target.value)}
          value={username}
        />
      </label>
      <p className="zy-soft" id={hint}>
        {words.usernameHint}
      </p>
      <label className="zy-label">
        {words.role}
        <select onChange={(e) => setRole(e.target.value as TeamRole)} value={role}>
          {teamRoleNames.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
      </label>
      <ActButton
        act={async (key) => {
          await act('invite', { username, role }, key)
          setUsername('')
        }}
        className="zy-button zy-button--main"
        disabled={username.trim() === ''}
        label={words.invite}
      />
    </section>
  )
}

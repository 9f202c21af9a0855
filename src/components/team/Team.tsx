'use client'

import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { fill } from '../../i18n/language'
import { teamWords } from '../../i18n/team'
import type { TeamView } from '../../operations/team'
import { useOwnSave } from '../useOwnSave'
import { useRead } from '../useRead'
import { useWords } from '../words'
import { TeamPanel } from './TeamPanel'

/** The door to the team of a resource: how many they are, and their panel. */
export function Team({ address, mark }: { address: string; mark: string }) {
  const words = useWords(teamWords)
  const { user } = useAuth()
  const { data: team, set } = useRead<TeamView>(`${address}/team`, mark)
  const [open, setOpen] = useState(false)
  const saved = useOwnSave()
  if (!team) return null
  const changed = (now: TeamView) => {
    // Who left the team may not look at the form any more.
    if (now.members.length === 0) return window.location.assign('/admin')
    set(now)
    saved(now.revision)
  }
  return (
    <>
      <button aria-haspopup="dialog" className="zy-button" onClick={() => setOpen(true)} type="button">
        {fill(words.open, { count: team.members.length })}
      </button>
      {open && (
        <TeamPanel
          address={address}
          onChanged={changed}
          onClose={() => setOpen(false)}
          reader={String(user?.id ?? '')}
          team={team}
        />
      )}
    </>
  )
}

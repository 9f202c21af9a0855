'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { fill } from '../../i18n/language'
import { peopleWords } from '../../i18n/people'
import { useWords } from '../words'
import { LendDialog } from './LendDialog'
import { givenRoles, type Membership, membershipsIn } from './membership'
import { Transfer } from './Transfer'
import { useAdministers } from './useAdministers'
import { useOrganisationNames } from './useNames'

/** Above the form of an account: moving the person, and who acts while they are away. Nobody does so to themselves. */
export function PersonActs() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const administers = useAdministers()
  const account = (savedDocumentData ?? {}) as { name?: string; username?: string }
  const memberships = membershipsIn(savedDocumentData as Parameters<typeof membershipsIn>[0])
  if (!id || id === user?.id || !administers || memberships.length === 0) return null
  const who = { id: String(id), name: account.name ?? '', memberships }
  return (
    <div className="zy-controls">
      {/* Another picture of the account, another beginning. */}
      <Transfer {...who} key={JSON.stringify(memberships)} />
      <Leave {...who} username={account.username ?? ''} />
    </div>
  )
}

interface LeaveProps {
  id: string
  name: string
  username: string
  memberships: readonly Membership[]
}

function Leave({ id, name, username, memberships }: LeaveProps) {
  const words = useWords(peopleWords)
  const names = useOrganisationNames(memberships.map(({ organisation }) => organisation))
  const [open, setOpen] = useState(false)
  const places = memberships.map(({ organisation, roles }) => ({
    id: organisation,
    name: names.get(organisation) ?? words.loading,
    roles: givenRoles.filter((role) => roles.includes(role)),
  }))
  const inPlaces = places.map((place, at) => `&where[or][1][organisation][in][${at}]=${place.id}`).join('')
  return (
    <>
      <button aria-haspopup="dialog" className="zy-button" onClick={() => setOpen(true)} type="button">
        {words.leave}
      </button>
      {open && (
        <LendDialog
          absent={username}
          lead={words.leaveLead}
          onClose={() => setOpen(false)}
          places={places}
          query={`where[or][0][person][equals]=${id}${inPlaces}`}
          shows={({ person, data }) => person === id || data.absent === id}
          title={fill(words.leaveTitle, { name })}
        />
      )}
    </>
  )
}

'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { Role } from '../../domain/actor'
import { type WorksChoice, worksChoices } from '../../domain/transfer'
import { fill } from '../../i18n/language'
import { peopleWords, personRoleWords } from '../../i18n/people'
import { Act } from '../act/Act'
import { callApi } from '../api'
import { type Found, OrganisationSelect } from '../organisation/OrganisationSelect'
import { Input, Select } from '../planning/Form'
import { useLanguage, useWords } from '../words'
import { givenRoles, type Membership } from './membership'
import { RoleChoices } from './RoleChoices'
import { useOrganisationNames } from './useNames'

interface Props {
  id: string
  name: string
  memberships: readonly Membership[]
}

/** 调动: from one organisation to another, in which roles, and what becomes of the works. */
export function Transfer({ id, name, memberships }: Props) {
  const words = useWords(peopleWords)
  const names = useOrganisationNames(memberships.map(({ organisation }) => organisation))
  const [from, setFrom] = useState(memberships[0]?.organisation ?? '')
  const [to, setTo] = useState<Found | null>(null)
  const [roles, setRoles] = useState<readonly Role[]>(memberships[0]?.roles.filter((role) => isGiven(role)) ?? [])
  const [works, setWorks] = useState<WorksChoice>('along')
  const [successor, setSuccessor] = useState('')
  const follows = useFollows()
  const before = memberships.find(({ organisation }) => organisation === from)?.roles ?? []
  const move = async (_: string, key: string) => {
    const body = { from, to: to?.id, roles, works, ...(works === 'handed-over' ? { successor } : {}) }
    await callApi(`/api/users/${id}/transfer`, { method: 'POST', key, body })
    toast.success(words.moved)
    window.location.reload()
  }
  const said = { name, from: names.get(from) ?? '…', to: to?.name ?? '…', successor: successor || '…' }
  return (
    <Act
      act={move}
      consequence={follows({ ...said, before, roles, works })}
      danger
      label={words.transfer}
      ready={to !== null && roles.length > 0 && (works === 'along' || successor.trim() !== '')}
      title={fill(words.transferTitle, { name })}
    >
      <Select
        label={words.from}
        onChange={(event) => setFrom(event.target.value)}
        options={memberships.map(({ organisation }) => ({
          value: organisation,
          name: names.get(organisation) ?? words.loading,
        }))}
        value={from}
      />
      <OrganisationSelect label={words.to} onChange={setTo} value={to} />
      <RoleChoices chosen={roles} label={words.roles} onChange={setRoles} roles={givenRoles} />
      <Select
        label={words.works}
        onChange={(event) => setWorks(event.target.value as WorksChoice)}
        options={worksChoices.map((value) => ({ value, name: words.worksChoices[value] }))}
        value={works}
      />
      {works === 'handed-over' && (
        <Input
          autoComplete="off"
          label={words.successor}
          maxLength={100}
          onChange={(event) => setSuccessor(event.target.value)}
          value={successor}
        />
      )}
    </Act>
  )
}

const isGiven = (role: Role): boolean => givenRoles.includes(role)

interface Moving {
  name: string
  from: string
  to: string
  successor: string
  before: readonly Role[]
  roles: readonly Role[]
  works: WorksChoice
}

/** What will follow from what is chosen so far, in a sentence. */
function useFollows(): (moving: Moving) => string {
  const words = useWords(peopleWords)
  const names = useWords(personRoleWords)
  const between = useLanguage() === 'zh' ? '、' : ', '
  const say = (roles: readonly Role[]) => roles.map((role) => names[role]).join(between)
  return ({ before, roles, works, ...said }) =>
    fill(words.transferFollows, {
      ...said,
      before: say(before),
      roles: say(roles) || words.noRoles,
      works: fill(works === 'along' ? words.alongFollows : words.handedOverFollows, said),
    })
}

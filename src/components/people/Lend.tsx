'use client'

import { useState } from 'react'
import type { Role } from '../../domain/actor'
import { peopleWords } from '../../i18n/people'
import { callApi } from '../api'
import { endOf, startOf } from '../moment'
import { type Filled, Form, Input, Select, Text } from '../planning/Form'
import { useWords } from '../words'
import { RoleChoices } from './RoleChoices'

interface Place {
  id: string
  name: string
  /** Roles that can be lent there. */
  roles: readonly Role[]
}

interface Props {
  places: readonly Place[]
  /** User name of who is away, where the page says so already; null: the form asks. */
  absent: string | null
  onDone: () => Promise<void>
}

/** Lets somebody act for a time. */
export function Lend({ places, absent, onDone }: Props) {
  const words = useWords(peopleWords)
  const [place, setPlace] = useState(places[0])
  const [roles, setRoles] = useState<readonly Role[]>([])
  const send = async (filled: Filled, key: string) => {
    const body = {
      to: filled.text('deputy'),
      organisation: place?.id,
      roles,
      since: startOf(filled.text('since')),
      until: endOf(filled.text('until')),
      absent: absent ?? (filled.text('absent') || null),
      reason: filled.text('reason'),
    }
    await callApi('/api/delegations', { method: 'POST', key, body })
    await onDone()
  }
  return (
    <Form label={words.give} send={send}>
      {places.length > 1 && (
        <Select
          label={words.organisation}
          onChange={(event) => {
            setPlace(places.find(({ id }) => id === event.target.value))
            setRoles([])
          }}
          options={places.map(({ id, name }) => ({ value: id, name }))}
          value={place?.id}
        />
      )}
      <Input autoComplete="off" label={words.deputy} maxLength={100} name="deputy" required />
      {absent === null && <Input autoComplete="off" label={words.absent} maxLength={100} name="absent" />}
      <RoleChoices chosen={roles} label={words.lentRoles} onChange={setRoles} roles={place?.roles ?? []} />
      <Input label={words.since} name="since" required type="date" />
      <Input label={words.until} name="until" required type="date" />
      <Text label={words.reason} maxLength={1000} name="reason" required rows={2} />
    </Form>
  )
}

'use client'

import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { fill } from '../../i18n/language'
import { onboardingWords } from '../../i18n/onboarding'
import type { Waiting } from '../../operations/notSignedIn'
import { callApi } from '../api'
import { ProblemLine } from '../ProblemLine'
import { useVerb } from '../useVerb'
import { useWords } from '../words'
import type { FirstCode } from './contract'
import { FirstCodes, type Wish } from './FirstCodes'

interface List {
  docs: Waiting[]
  count: number
  next: string | null
}

/** Roles that keep accounts; whose accounts is the server's to say. */
const able = ['org-admin', 'security-officer']

/** Above the list of people: who never signed in, and another link for those who lost theirs. */
export function NotSignedIn() {
  const { user } = useAuth()
  const words = useWords(onboardingWords)
  const [list, setList] = useState<List | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { send, busy, problem } = useVerb(async () => {
    const after = list?.next ? `?after=${encodeURIComponent(list.next)}` : ''
    const more = await callApi<List>(`/api/users/not-signed-in${after}`)
    setList({ ...more, docs: [...(list?.docs ?? []), ...more.docs] })
  })
  const { memberships } = (user ?? {}) as { memberships?: { roles?: string[] }[] }
  if (!memberships?.some(({ roles }) => roles?.some((role) => able.includes(role)))) return null
  return (
    <details className="zy-onboarding" onToggle={() => !list && send()}>
      <summary>{fill(words.waiting, { count: list?.count ?? '…' })}</summary>
      <ProblemLine problem={problem} />
      {list?.count === 0 && <p>{words.waitingNone}</p>}
      {list && list.count > 0 && (
        <>
          <p>{words.waitingLead}</p>
          <People chosen={chosen} people={list.docs} setChosen={setChosen} />
          {list.next && (
            <button className="zy-button" disabled={busy} onClick={send} type="button">
              {words.more}
            </button>
          )}
          <FirstCodes alwaysAgain disabled={chosen.size === 0} give={(wish) => linksFor([...chosen], wish)} />
        </>
      )}
    </details>
  )
}

interface PeopleProps {
  people: readonly Waiting[]
  chosen: ReadonlySet<string>
  setChosen(ids: ReadonlySet<string>): void
}

function People({ people, chosen, setChosen }: PeopleProps) {
  const words = useWords(onboardingWords)
  const isAll = people.every(({ id }) => chosen.has(id))
  const turn = (id: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  return (
    <table className="zy-table">
      <thead>
        <tr>
          <td>
            <input
              aria-label={words.all}
              checked={isAll}
              onChange={() => setChosen(new Set(isAll ? [] : people.map(({ id }) => id)))}
              type="checkbox"
            />
          </td>
          {[words.username, words.name, words.organisation, words.linkUntil].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, username, name, organisation, linkUntil }) => (
          <tr key={id}>
            <td>
              <input
                aria-label={fill(words.choose, { name })}
                checked={chosen.has(id)}
                onChange={(e) => turn(id, e.target.checked)}
                type="checkbox"
              />
            </td>
            <th scope="row">{username}</th>
            <td>{name}</td>
            <td>{organisation}</td>
            <td>{linkUntil ? linkUntil.slice(0, 10) : words.noLink}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** People of one request. */
const piece = 100

async function* linksFor(people: readonly string[], { letters }: Wish): AsyncGenerator<FirstCode[]> {
  for (let from = 0; from < people.length; from += piece) {
    const body = { people: people.slice(from, from + piece), letters }
    yield (await callApi<{ people: FirstCode[] }>('/api/users/first-codes', { method: 'POST', body })).people
  }
}

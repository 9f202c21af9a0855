'use client'

import { fill } from '../../i18n/language'
import { teamWords } from '../../i18n/team'
import type { Member } from '../../operations/team'
import { ActButton } from '../ActButton'
import { useWords } from '../words'

/** One verb of the team, under an idempotency key. */
export type TeamAct = (verb: string, body: object, key: string) => Promise<void>

interface Props {
  member: Member
  isReader: boolean
  mayManage: boolean
  act: TeamAct
}

/** Somebody of the team with their part in it, and what the reader may change about that. */
export function Person({ member, isReader, mayManage, act }: Props) {
  const words = useWords(teamWords)
  const { id: person, username, organisationName, role } = member
  const name = member.name ?? words.unknown
  const others = mayManage && !isReader
  return (
    <li>
      <strong>{name}</strong>{' '}
      <span className="zy-soft">{[username && `@${username}`, organisationName].filter(Boolean).join(' · ')}</span>
      <span className="zy-tag">{words[role]}</span>
      <div className="zy-acts">
        {others &&
          username &&
          (['editor', 'commenter'] as const)
            .filter((one) => one !== role)
            .map((one) => (
              <ActButton
                act={(key) => act('invite', { username, role: one }, key)}
                key={one}
                label={words[one]}
                title={`${fill(words.roleOf, { name })}: ${words[one]}`}
              />
            ))}
        {others && role !== 'owner' && (
          <ActButton
            act={(key) => act('hand-over', { person }, key)}
            label={words.handOver}
            title={fill(words.handOverThis, { name })}
          />
        )}
        {(mayManage || isReader) && (
          <ActButton
            act={(key) => act('dismiss', { person }, key)}
            label={isReader ? words.leave : words.dismiss}
            title={isReader ? words.leave : fill(words.dismissThis, { name })}
          />
        )}
      </div>
    </li>
  )
}

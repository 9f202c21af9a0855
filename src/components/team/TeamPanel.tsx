'use client'

import { toast } from '@payloadcms/ui'
import { teamWords } from '../../i18n/team'
import type { TeamView } from '../../operations/team'
import { callApi } from '../api'
import { Dialog } from '../dialog/Dialog'
import { useWords } from '../words'
import { Invitation } from './Invitation'
import { Person } from './Person'

interface Props {
  /** `/api/<kind>/<id>`. */
  address: string
  team: TeamView
  /** Id of the reader's own account. */
  reader: string
  onChanged: (team: TeamView) => void
  onClose: () => void
}

/** Who works on the resource; its owner invites, gives roles, hands over and removes. */
export function TeamPanel({ address, team, reader, onChanged, onClose }: Props) {
  const words = useWords(teamWords)
  const act = async (verb: string, body: object, key: string) => {
    onChanged(await callApi<TeamView>(`${address}/${verb}`, { method: 'POST', key, body }))
    toast.success(words.changed)
  }
  return (
    <Dialog onClose={onClose} side title={words.title}>
      <p className="zy-soft">{words.lead}</p>
      <ul className="zy-people">
        {team.members.map((member) => (
          <Person
            act={act}
            isReader={member.id === reader}
            key={member.id}
            mayManage={team.mayManage}
            member={member}
          />
        ))}
      </ul>
      {team.mayManage && <Invitation act={act} />}
    </Dialog>
  )
}

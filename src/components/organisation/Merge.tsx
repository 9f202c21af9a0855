'use client'

import { useState } from 'react'
import { organisationLifeWords } from '../../i18n/organisation'
import { ReasonForm } from '../ReasonedAct'
import { useWords } from '../words'
import { type Found, OrganisationSelect } from './OrganisationSelect'
import { Previewed } from './Previewed'

interface Props {
  id: string
  act(body: { into: string; digest: string; goingOn: string[]; reason: string }, key: string): Promise<void>
}

/** Into which organisation; then what would follow, then the act. */
export function Merge({ id, act }: Props) {
  const words = useWords(organisationLifeWords)
  const [into, setInto] = useState<Found | null>(null)
  return (
    <details>
      <summary>{words.merge}</summary>
      <OrganisationSelect label={words.into} onChange={setInto} value={into} />
      {into && (
        <Previewed key={into.id} path={`/api/organisations/${id}/merge?into=${into.id}`}>
          {({ digest, cases = [] }) => (
            <ReasonForm
              act={(reason, key) => act({ into: into.id, digest, goingOn: cases.map((one) => one.id), reason }, key)}
              danger
              label={words.merge}
              reasonLabel={words.reason}
            />
          )}
        </Previewed>
      )}
    </details>
  )
}

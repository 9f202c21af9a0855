'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { fill } from '../../i18n/language'
import { peopleWords } from '../../i18n/people'
import { useWords } from '../words'
import { LendDialog } from './LendDialog'
import { givenRoles } from './membership'
import { useAdministers } from './useAdministers'

/** Above the form of an organisation: who acts in it for a time. */
export function LendHere() {
  const words = useWords(peopleWords)
  const { id, savedDocumentData } = useDocumentInfo()
  const administers = useAdministers()
  const [open, setOpen] = useState(false)
  if (!id || !administers) return null
  const name = String((savedDocumentData as { name?: string } | undefined)?.name ?? '')
  return (
    <>
      <button aria-haspopup="dialog" className="zy-button" onClick={() => setOpen(true)} type="button">
        {words.lend}
      </button>
      {open && (
        <LendDialog
          absent={null}
          lead={words.lendLead}
          onClose={() => setOpen(false)}
          places={[{ id: String(id), name, roles: givenRoles }]}
          query={`where[organisation][equals]=${id}`}
          shows={() => true}
          title={fill(words.lendTitle, { name })}
        />
      )}
    </>
  )
}

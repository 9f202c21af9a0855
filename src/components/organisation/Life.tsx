'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { fill } from '../../i18n/language'
import { organisationLifeWords } from '../../i18n/organisation'
import { callApi } from '../api'
import { Dialog } from '../dialog/Dialog'
import { ReasonedAct, ReasonForm } from '../ReasonedAct'
import { useWords } from '../words'
import { Merge } from './Merge'
import { Previewed } from './Previewed'
import { Rename } from './Rename'

/** Above the form of an organisation: what becomes of it. Who may do what is the server's to say. */
export function Life() {
  const words = useWords(organisationLifeWords)
  const { id, savedDocumentData } = useDocumentInfo()
  const [open, setOpen] = useState(false)
  if (!id) return null
  const { name = '', active } = (savedDocumentData ?? {}) as { name?: string; active?: boolean | null }
  const act = async (path: string, body: object, key: string) => {
    await callApi(`/api/organisations/${id}/${path}`, { method: 'POST', key, body })
    window.location.reload()
  }
  return (
    <>
      <button className="zy-button" onClick={() => setOpen(true)} type="button">
        {words.open}
      </button>
      {open && (
        <Dialog onClose={() => setOpen(false)} title={fill(words.title, { name })}>
          <Rename act={(body, key) => act('rename', body, key)} name={name} />
          {active === false ? (
            <ReasonedAct
              act={(reason, key) => act('reopen', { reason }, key)}
              label={words.reopen}
              reasonLabel={words.reason}
            />
          ) : (
            <>
              <Merge act={(body, key) => act('merge', body, key)} id={String(id)} />
              <details>
                <summary>{words.close}</summary>
                <Previewed path={`/api/organisations/${id}/close`}>
                  {({ digest }) => (
                    <ReasonForm
                      act={(reason, key) => act('close', { digest, reason }, key)}
                      danger
                      label={words.close}
                      reasonLabel={words.reason}
                    />
                  )}
                </Previewed>
              </details>
            </>
          )}
        </Dialog>
      )}
    </>
  )
}

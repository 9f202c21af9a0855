'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import { keyWords } from '../../i18n/keys'
import { fill } from '../../i18n/language'
import { Act } from '../act/Act'
import { callApi } from '../api'
import { useWords } from '../words'
import { keepFresh, useFresh } from './fresh'
import { SecretDialog } from './SecretDialog'

interface Saved {
  id?: string
  name?: string
  keyPrefix?: string | null
  revoked?: boolean | null
  /** In the answer to the making of a platform alone. */
  secret?: string
}

/** Above the form of a platform: its new key, shown once, and giving it another or none. */
export function KeyActs() {
  const words = useWords(keyWords)
  const { id, savedDocumentData } = useDocumentInfo()
  const { id: made, name = '', keyPrefix, revoked, secret } = (savedDocumentData ?? {}) as Saved
  const fresh = useFresh()
  useEffect(() => {
    if (made && secret) keepFresh({ client: made, secret })
  }, [made, secret])
  if (!id) return null
  const client = String(id)
  const said = { name, prefix: keyPrefix ?? '' }
  const rotate = async () => {
    const body = { keyPrefix }
    const given = await callApi<{ secret: string }>(`/api/api-clients/${id}/rotate`, { method: 'POST', body })
    keepFresh({ client, secret: given.secret })
  }
  const revoke = async () => {
    await callApi(`/api/api-clients/${id}/revoke`, { method: 'POST' })
    toast.success(words.revoked)
    window.location.reload()
  }
  return (
    <div className="zy-controls">
      {!revoked && (
        <>
          <Act
            act={rotate}
            consequence={fill(words.rotateFollows, said)}
            danger
            label={words.rotate}
            title={fill(words.rotateTitle, said)}
          />
          <Act
            act={revoke}
            consequence={fill(words.revokeFollows, said)}
            danger
            label={words.revoke}
            title={fill(words.revokeTitle, said)}
          />
        </>
      )}
      {fresh?.client === client && (
        <SecretDialog
          name={name}
          onClose={() => {
            keepFresh(null)
            // The form below still names the key that ended.
            window.location.reload()
          }}
          secret={fresh.secret}
        />
      )}
    </div>
  )
}

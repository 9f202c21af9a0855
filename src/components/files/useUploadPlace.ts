'use client'

import { useAuth, useFormFields } from '@payloadcms/ui'
import type { Role } from '../../domain/actor'

interface Writer {
  memberships?: { organisation: string | { id: string }; roles?: Role[] | null }[] | null
}

const writing: readonly Role[] = ['author', 'editor']

/**
 * Id of the organisation that files brought in here are for: the resource's where the person writes for it, else one for
 * which they do (somebody of the team from elsewhere). Undefined leaves it to the centre.
 */
export function useUploadPlace(): string | undefined {
  const user = useAuth().user as Writer | null
  const responsible = useFormFields(([fields]) => fields.organisation?.value as string | undefined)
  const own = (user?.memberships ?? [])
    .filter(({ roles }) => roles?.some((role) => writing.includes(role)))
    .map(({ organisation }) => (typeof organisation === 'string' ? organisation : organisation.id))
  return responsible && own.includes(responsible) ? responsible : own[0]
}

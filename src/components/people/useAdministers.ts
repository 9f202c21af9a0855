'use client'

import { useAuth } from '@payloadcms/ui'
import type { Role } from '../../domain/actor'

interface Holder {
  memberships?: { roles?: Role[] | null }[] | null
  delegated?: { roles: Role[] }[] | null
}

const administering: readonly Role[] = ['org-admin', 'security-officer']

/** Whether the reader looks after accounts somewhere: what they may do to whom is the server's to say. */
export function useAdministers(): boolean {
  const user = useAuth().user as Holder | null
  const held = [...(user?.memberships ?? []), ...(user?.delegated ?? [])].flatMap(({ roles }) => roles ?? [])
  return held.some((role) => administering.includes(role))
}

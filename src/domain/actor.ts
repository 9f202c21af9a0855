import type { Organisation } from './organisation'
import { said } from './words'

/** Roles of people (vocabulary.md, review.md), with the names that the interface shows. */
export const roles = {
  author: said('教师', 'Author'),
  reviewer: said('审核员', 'Reviewer'),
  expert: said('专家', 'Expert'),
  'school-manager': said('校资源管理员', 'Resource manager'),
  'org-admin': said('单位管理员', 'Administrator'),
  editor: said('编辑', 'Editor'),
  operator: said('系统管理员', 'Operator'),
  'security-officer': said('安全管理员', 'Security officer'),
  auditor: said('审计员', 'Auditor'),
  principal: said('校长', 'Principal'),
  'committee-chair': said('审核委员会主任', 'Committee chair'),
} as const
export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as Role[]

/** No person holds two of these (vocabulary.md, separation of duties). */
export const separated: readonly Role[] = ['operator', 'security-officer', 'auditor']

export interface Membership {
  organisation: Organisation
  roles: readonly Role[]
  /** Lent for a time; it is not lent on. */
  lent?: true
}

/** Whoever acts: a signed-in person, a platform with a key, the system itself, or nobody known. */
export interface Actor {
  kind: 'person' | 'client' | 'system' | 'anonymous'
  id: string
  name: string
  memberships: readonly Membership[]
  /** Scopes of a platform's key, e.g. `delivery:read`, `management:write`; empty for people. */
  clientScopes: readonly string[]
}

export const nobody: Actor = { kind: 'anonymous', id: 'anonymous', name: '访客', memberships: [], clientScopes: [] }
export const theSystem: Actor = { kind: 'system', id: 'system', name: '系统', memberships: [], clientScopes: [] }

import type { Organisation } from './organisation'

/** Roles of people (vocabulary.md, review.md), with the Chinese names the interface shows. */
export const roles = {
  author: '教师',
  reviewer: '审核员',
  expert: '专家',
  'school-manager': '校资源管理员',
  'org-admin': '单位管理员',
  editor: '编辑',
  operator: '系统管理员',
  'security-officer': '安全管理员',
  auditor: '审计员',
  principal: '校长',
  'committee-chair': '审核委员会主任',
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

import { type Role, roleNames, separated } from '../../domain/actor'

/** A row of an account as the form has it: the organisation is read as its id or as itself. */
interface Row {
  organisation?: string | { id: string } | null
  roles?: Role[] | null
}

export interface Membership {
  organisation: string
  roles: readonly Role[]
}

export const membershipsIn = (account: { memberships?: Row[] | null } | undefined): Membership[] =>
  (account?.memberships ?? []).flatMap(({ organisation, roles }) => {
    const id = typeof organisation === 'object' ? organisation?.id : organisation
    return id ? [{ organisation: id, roles: roles ?? [] }] : []
  })

/** Roles that are given from a page: the three offices are the security officer's, in the account itself. */
export const givenRoles: readonly Role[] = roleNames.filter((role) => !separated.includes(role))

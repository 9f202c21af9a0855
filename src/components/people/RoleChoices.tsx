'use client'

import type { Role } from '../../domain/actor'
import { personRoleWords } from '../../i18n/people'
import { useWords } from '../words'

interface Props {
  label: string
  roles: readonly Role[]
  chosen: readonly Role[]
  onChange: (chosen: Role[]) => void
}

/** Some of several roles. */
export function RoleChoices({ label, roles, chosen, onChange }: Props) {
  const names = useWords(personRoleWords)
  return (
    <fieldset className="zy-choices">
      <legend>{label}</legend>
      {roles.map((role) => (
        <label className="zy-check" key={role}>
          <input
            checked={chosen.includes(role)}
            onChange={(event) =>
              onChange(roles.filter((one) => (one === role ? event.target.checked : chosen.includes(one))))
            }
            type="checkbox"
          />
          {names[role]}
        </label>
      ))}
    </fieldset>
  )
}

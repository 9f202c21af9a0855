import type { Question } from '../port'
import { toValue } from './values'

/** A question's conditions, all of which must hold. The audience is always among them. */
export function filterOf({ audiences, filters, updatedSince }: Question): string[] {
  const conditions = seen(audiences)
  for (const [facet, values] of Object.entries(filters)) conditions.push(among(`facets.${facet}`, values))
  if (updatedSince) conditions.push(`updated >= ${Date.parse(updatedSince)}`)
  return conditions
}

/** What holds of the resource and what holds of its version. */
export const seen = (audiences: readonly string[]): string[] => [
  among('audience.resource', audiences),
  among('audience.version', audiences),
]

const among = (attribute: string, values: readonly string[]): string =>
  `${attribute} IN [${values.map((value) => `"${toValue(value)}"`).join(', ')}]`

/** The four levels that author, review and share; other kinds of organisation stand at one of them. */
export const levels = ['school', 'county', 'city', 'province'] as const
export type Level = (typeof levels)[number]

export interface OrganisationRef {
  id: string
  /** Public code: region code for administrations, the ten-digit code for schools. */
  code: string
  name: string
  level: Level
}

/** An organisation with everything above it; `lineage` runs from the province down to itself. */
export interface Organisation extends OrganisationRef {
  lineage: readonly OrganisationRef[]
  /** Nobody acts in its name any more. */
  closed?: true
}

export const levelIndex = (level: Level): number => levels.indexOf(level)

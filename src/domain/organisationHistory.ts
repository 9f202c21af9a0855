/** What happens to an organisation besides corrections of its row. */
export type OrganisationAct = 'close' | 'reopen' | 'rename' | 'merge'

export interface OrganisationEvent {
  act: OrganisationAct
  /** Name from then on; of a rename. */
  name?: string
  /** Id of the organisation it went into; of a merger. */
  into?: string
}

/** The columns of an organisation that follow from its history; what no event speaks of is left as it is. */
interface Standing {
  active?: boolean
  into?: string | null
  name?: string
}

const effects: Readonly<Record<OrganisationAct, (event: OrganisationEvent) => Standing>> = {
  close: () => ({ active: false }),
  reopen: () => ({ active: true }),
  merge: ({ into = null }) => ({ active: false, into }),
  rename: ({ name }) => (name === undefined ? {} : { name }),
}

/** Where an organisation stands after its events, in their order. */
export const standingAfter = (events: readonly OrganisationEvent[]): Standing =>
  events.reduce<Standing>((standing, event) => ({ ...standing, ...effects[event.act](event) }), {})

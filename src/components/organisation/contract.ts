/** What the preview of a closing or a merger answers (`operations/closeConsequences`, `mergeConsequences`). */
export interface Preview {
  people: number
  peopleOnlyHere: number
  workingCopies: number
  adoptions: number
  mirrors: number
  alliances: number
  blockers: {
    what: 'organisation' | 'case' | 'key' | 'call' | 'assignment' | 'office-holder'
    id: string
    name: string
  }[]
  /** Of a merger alone. */
  cases?: { id: string; title: string }[]
  digest: string
}

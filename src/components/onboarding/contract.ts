/** What the doors of an onboarding answer, as the screen reads it. */
export interface Fault {
  sheet: string
  row: number
  column: string
  value: string
  code: string
  zh: string
  en: string
}

interface Count {
  created: number
  changed: number
  unchanged: number
}

export interface Preview {
  onboarding: { id: string; digest: string } | null
  counts: { organisations: Count; people: Count }
  faultCount: number
  faults: Fault[]
  changes: { sheet: string; row: number; what: string; before: object; after: object }[]
}

export interface Progress {
  id: string
  status: 'previewed' | 'applying' | 'done'
  done: number
  total: number
  left: { sheet: string; row: number; value: string; zh: string; en: string }[]
}

export interface FirstCode {
  username: string
  name: string
  organisation: string
  link: string | null
  how: 'link' | 'letter' | 'given-before' | 'has-password'
}

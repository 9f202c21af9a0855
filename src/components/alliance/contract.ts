import type { AllianceForm, AllianceRole } from '../../domain/alliance'

/** What `GET /api/organisations/:id/alliances` answers (`operations/alliances`). */
export interface Line {
  id: string
  alliance: { id: string; name: string }
  school: { id: string; name: string }
  form: AllianceForm
  role: AllianceRole
  since: string
  until: string | null
  status: 'standing' | 'cancelled'
  today: boolean
}

export interface Answer {
  /** Today in China. */
  day: string
  docs: Line[]
}

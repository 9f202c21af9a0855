export interface ProblemRow {
  /** HTTP status (RFC 9457). */
  status: number
  /** `{name}` is filled from the problem's details. */
  zh: string
  en: string
}

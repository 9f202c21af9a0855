import type { Act } from '../../story'

/** Somebody sends their work in. */
export const submit = (by: string): Act => ({ do: 'submit', by })

/** A reviewer passes it, saying what they looked at. */
export const pass = (by: string, comment: string): Act => ({ do: 'opine', by, verdict: 'pass', comment })

/** A reviewer sends it back: what must change is a finding of its own. */
export const sendBack = (
  by: string,
  comment: string,
  item: string,
  note: string,
  place: string | null = null,
): Act => ({
  do: 'opine',
  by,
  verdict: 'return',
  comment,
  findings: [{ item, place, note }],
})

/** Passes it with a small thing to be seen by everyone. */
export const passWithNote = (by: string, comment: string, item: string, note: string): Act => ({
  do: 'opine',
  by,
  verdict: 'pass',
  comment,
  findings: [{ item, place: null, note }],
})

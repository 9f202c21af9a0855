import { askingProblems } from './asking'
import { conflictsProblems } from './conflicts'
import { filesProblems } from './files'
import { houseProblems } from './house'
import { inputProblems } from './input'
import { lettersProblems } from './letters'
import { logProblems } from './log'
import { movingProblems } from './moving'
import { organisationsProblems } from './organisations'
import { planningProblems } from './planning'
import { publishedProblems } from './published'
import { reviewProblems } from './review'
import type { ProblemRow } from './row'
import { sheetsProblems } from './sheets'
import { togetherProblems } from './together'

/**
 * Every problem this software can answer with: its stable code, HTTP status, and the sentence in both languages
 * that says what is wrong and what to do next.
 * A code is never renamed or given another meaning: other people's programs match on it.
 */
const table = {
  ...askingProblems,
  ...togetherProblems,
  ...inputProblems,
  ...filesProblems,
  ...lettersProblems,
  ...sheetsProblems,
  ...organisationsProblems,
  ...conflictsProblems,
  ...reviewProblems,
  ...publishedProblems,
  ...planningProblems,
  ...movingProblems,
  ...logProblems,
  ...houseProblems,
}

export type ProblemCode = keyof typeof table

export const problems: Readonly<Record<ProblemCode, ProblemRow>> = table

import type { AssignmentDesk } from '../../operations/planning/assignmentDesk'
import type { CallDesk } from '../../operations/planning/callDesk'
import type { coverage, textbooks } from '../../operations/planning/coverage'
import type { Fill } from '../../operations/planning/fills'
import type { ApplicationRow, CallRow } from '../../operations/planning/rows'
import type { targets } from '../../operations/planning/targets'

/** The answers that the planning pages are made of; the operations' own shapes. */
export type { ApplicationRow, AssignmentDesk, CallDesk, CallRow, Fill }
export type CoverageAnswer = Awaited<ReturnType<typeof coverage>>
export type TextbooksAnswer = Awaited<ReturnType<typeof textbooks>>
export type TargetsAnswer = Awaited<ReturnType<typeof targets>>

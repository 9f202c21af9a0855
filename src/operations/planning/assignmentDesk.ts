import { authorise, can, type Verb } from '../../access'
import { assignmentSteps } from '../../domain/planning/status'
import type { Context } from '../operation'
import { rowOf } from './act'
import { chapterNames, textbookOf } from './chapter'
import type { AssignmentRow } from './rows'

/** A chapter that was given to an organisation, as its page shows it to this person. */
export interface AssignmentDesk {
  assignment: AssignmentRow
  /** What chapter and textbook are called. */
  chapterName: string
  textbookName: string
  /** What this person may do with it now. */
  may: Verb[]
}

/** Throws `not-found` and what access says. */
export async function assignmentDesk(context: Context, id: string): Promise<AssignmentDesk> {
  const { actor, ports } = context
  const row = await rowOf<AssignmentRow>(context, 'assignments', id)
  authorise(actor, 'read', 'assignments', { ...row })
  const textbook = textbookOf(row.chapter)
  const names = await chapterNames(ports.database, [row.chapter, textbook])
  return {
    assignment: row,
    chapterName: names.get(row.chapter) ?? row.chapter,
    textbookName: names.get(textbook) ?? textbook,
    may: assignmentSteps.filter((verb) => row.status === 'assigned' && can(actor, verb, 'assignments', { ...row })),
  }
}

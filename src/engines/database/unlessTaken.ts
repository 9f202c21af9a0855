import { isProblem } from '../../domain/errors'

/**
 * Waits for an insert whose id or unique values say what it is: false when its row is there already, by an earlier try or
 * by somebody else at the same time. What the row that stands there means is for the caller to say.
 */
export async function unlessTaken(insert: Promise<unknown>): Promise<boolean> {
  try {
    await insert
    return true
  } catch (error) {
    if (isProblem(error, 'duplicate-value')) return false
    throw error
  }
}

import DataLoader from 'dataloader'
import type { Database, Row } from './port'

/** Values asked for by one question. */
const together = 100
/** Rows of one answer: as many as the port gives. */
const most = 1000

/** What is asked of one collection; the values differ. */
interface Question {
  collection: string
  column: string
  sort?: string
}

/**
 * Rows by the value of a column. Who asks in the same moment as others shares a question with them: much of what runs side
 * by side goes in step and asks alike. Nothing is remembered: every answer is as fresh as its question.
 */
export function sharedQuestions(find: Database['find']) {
  const answers = async (question: Question, values: readonly string[]): Promise<Row[][]> => {
    const { collection, column, sort } = question
    const wanted = [...new Set(values)]
    const condition = wanted.length === 1 ? { equals: wanted[0] } : { in: wanted }
    const rows = await find(collection, { where: { [column]: condition }, ...(sort ? { sort } : {}), limit: most })
    // More than one answer holds: each for itself, to as many as it has.
    if (wanted.length > 1 && rows.length === most)
      return Promise.all(values.map(async (value) => (await answers(question, [value])).flat()))
    return values.map((value) => rows.filter((row) => row[column as keyof Row] === value))
  }
  const loaders = new Map<string, DataLoader<string, Row[]>>()
  return (question: Question, value: string): Promise<Row[]> => {
    const name = JSON.stringify(question)
    const loader =
      loaders.get(name) ??
      new DataLoader((values: readonly string[]) => answers(question, values), { cache: false, maxBatchSize: together })
    loaders.set(name, loader)
    return loader.load(value)
  }
}

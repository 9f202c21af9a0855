import { join } from 'node:path'
import type { Payload } from 'payload'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { names } from './format'
import { type Read, readLines } from './lines'
import { insertRow, keyOf, linesOf, relateRow, removeFrom } from './rows'
import type { Table } from './tables'

export interface Filling {
  payload: Payload
  folder: string
  progress(what: string, count: number): void
}

/** Rows under way at once. */
const together = 8
/** Fillings after which a table that still differs is given up on. */
const attempts = 3

/**
 * Makes a table of the centre hold exactly the lines of its file: finds the first line that differs, removes what stands
 * from there on, writes the rest, and looks again. The same for a table never begun, one cut off anywhere, and one whose
 * writing went wrong.
 */
export async function fillTable(filling: Filling, table: Table): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const place = await tableDiffers(filling, table)
    if (place === null) return
    if (attempt > attempts) throw new Problem('import-differs', { what: `${table.name} ${place.key}` })
    await removeFrom(filling.payload, table, place.key)
    await writeFrom(filling, table, place.key)
    if (table.selfReferences.length > 0) await relate(filling, table)
  }
}

const linesIn = ({ folder }: Filling, table: Table) => readLines(join(folder, names.table(table.name)), table.name)

/** Where table and file first differ, by the lesser of both keys; null when they are the same to the end. */
export async function tableDiffers(filling: Filling, table: Table): Promise<{ key: string } | null> {
  const there = linesOf(filling.payload, table)
  for await (const { text, value } of linesIn(filling, table)) {
    const { value: line, done } = await there.next()
    const key = keyOf(table, value)
    if (done) return { key }
    if (line.text !== text) return { key: [line.key, key].sort()[0] ?? key }
  }
  const { value, done } = await there.next()
  return done ? null : { key: value.key }
}

async function writeFrom({ payload, ...filling }: Filling, table: Table, from: string): Promise<void> {
  let waiting: Read[] = []
  const write = async (): Promise<void> => {
    const written = await Promise.allSettled(waiting.map((line) => insert(payload, table, line)))
    waiting = []
    // Thrown only when none is under way any more.
    for (const one of written) if (one.status === 'rejected') throw one.reason
  }
  for await (const line of linesIn({ payload, ...filling }, table)) {
    if (keyOf(table, line.value) < from) continue
    waiting.push(line)
    filling.progress(table.name, line.number)
    if (waiting.length === together) await write()
  }
  await write()
}

/** A row that the database refuses is named, so that the operator can look at it. */
async function insert(payload: Payload, table: Table, { value, number }: Read): Promise<void> {
  try {
    await insertRow(payload, table, value)
  } catch (error) {
    throw new Problem('row-refused', { what: `${names.table(table.name)}:${number}` }, { cause: error })
  }
  failpoint('import:after-row')
}

async function relate(filling: Filling, table: Table): Promise<void> {
  for await (const { value } of linesIn(filling, table)) await relateRow(filling.payload, table, value)
}

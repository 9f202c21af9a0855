import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'

/** One thing measured, over `n` rounds. */
export interface Row {
  label: string
  unit: string
  median: number
  min: number
  max: number
  n: number
}

/** What counts: one measurement against another of the same run. */
export interface Ratio {
  label: string
  value: number
  aim: number
  better: 'higher' | 'lower'
  holds: boolean
}

export interface Result {
  name: string
  at: string
  machine: { cpu: string; cores: number; memoryGiB: number }
  versions: Record<string, string>
  rows: Row[]
  ratios: Ratio[]
}

export interface BenchOptions {
  quick: boolean
}
export type Bench = (options: BenchOptions) => Promise<{ rows: Row[]; ratios: Ratio[] }>

export function rowOf(label: string, unit: string, rounds: readonly number[]): Row {
  const sorted = [...rounds].sort((a, b) => a - b)
  const middle =
    (sorted[Math.floor((sorted.length - 1) / 2)] as number) + (sorted[Math.ceil((sorted.length - 1) / 2)] as number)
  return { label, unit, median: middle / 2, min: sorted[0] as number, max: sorted.at(-1) as number, n: sorted.length }
}

/** `a` against `b`, to be at least `aim`. */
export const atLeast = (label: string, a: Row, b: Row, aim: number): Ratio => {
  const value = a.median / b.median
  return { label, value, aim, better: 'higher', holds: value >= aim }
}

/** `a` against `b`, to be at most `aim`. */
export const atMost = (label: string, a: Row, b: Row, aim: number): Ratio => {
  const value = a.median / b.median
  return { label, value, aim, better: 'lower', holds: value <= aim }
}

/** Prints the table and writes `bench-results/NAME.json` (git-ignored). */
export async function report(name: string, measured: { rows: Row[]; ratios: Ratio[] }): Promise<void> {
  const result: Result = {
    name,
    at: new Date().toISOString(),
    machine: { cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryGiB: Math.round(totalmem() / 1024 ** 3) },
    versions: { node: process.versions.node },
    ...measured,
  }
  await mkdir('bench-results', { recursive: true })
  await writeFile(`bench-results/${name}.json`, `${JSON.stringify(result, null, 2)}\n`)
  const round = (value: number) => Number(value.toPrecision(4))
  console.table(
    result.rows.map(({ median, min, max, ...row }) => ({
      ...row,
      median: round(median),
      min: round(min),
      max: round(max),
    })),
  )
  console.table(result.ratios.map((ratio) => ({ ...ratio, value: round(ratio.value) })))
}

import { countAtLeast, nextNumber } from '../../src/operations/number'
import type { Ports } from '../../src/operations/operation'
import { refreshPublications } from '../../src/operations/publications'
import { fewAtATime } from '../fewAtATime'
import { makeLike } from './like'
import { type Pattern, patternsOf } from './pattern'

/** How many packs are made before their entries are waited for, and how many side by side. */
const batch = 200
const atOnce = 8
/** Milliseconds for the entries of a batch. */
const patience = 120_000

/** Counter of the packs that were made in bulk: an interrupted run goes on behind its last whole batch. */
const mark = 'seed:scale'

/**
 * Sees to it that the centre has `count` packs made in bulk, for measuring: like the packs of the seed that are online,
 * each with a title, number and identifiers of its own. The log takes their entries a batch at a time. Answers how many
 * this run made.
 */
export async function scale(
  ports: Ports,
  count: number,
  say: (done: number) => void = () => undefined,
): Promise<number> {
  const { database } = ports
  const patterns = await patternsOf(ports)
  if (patterns.length === 0) throw new Error('no pack of the seed is online: SEED=resources or full')
  const before = (await database.get<{ value: number }>('counters', mark))?.value
  if (before === undefined) await database.insert('counters', { id: mark, value: 0 })
  const begun = before ?? 0
  for (let from = begun; from < count; from += batch) {
    const to = Math.min(from + batch, count)
    await makeBatch(ports, patterns, from, to)
    await database.compareAndSet('counters', { id: { equals: mark } }, { value: to })
    say(to)
  }
  return Math.max(0, count - begun)
}

async function makeBatch(ports: Ports, patterns: readonly Pattern[], from: number, to: number): Promise<void> {
  const numbers = await numbersFor(ports, to - from)
  const made = await fewAtATime(numbers, atOnce, (number, n) => {
    const pattern = patterns[(from + n) % patterns.length] as Pattern
    return makeLike(ports, pattern, { number, title: titleOf(pattern, from + n) })
  })
  for (const { change } of made) await ports.log.intend(change)
  for (const { change } of made) await ports.log.committed(change.operation, patience)
  await fewAtATime(made, atOnce, ({ identifier }) => refreshPublications(ports, identifier))
}

/** Told apart as a school tells its lessons apart: by class and week. */
function titleOf({ publication }: Pattern, n: number): string {
  const [week, form] = [(n % 20) + 1, (Math.floor(n / 20) % 12) + 1]
  return `${publication.title}（${form} 班第 ${week} 周，课例 ${n + 1}）`
}

/** So many numbers of this year in a row, taken from the counter at once. */
async function numbersFor({ database, clock }: Ports, many: number): Promise<string[]> {
  const first = await nextNumber(database, 'resource-packs', clock.now().getUTCFullYear())
  const [, stem = '', digits = ''] = /^(.*-)(\d+)$/.exec(first) ?? []
  const numbers = Array.from({ length: many }, (_, n) => stem + String(Number(digits) + n).padStart(digits.length, '0'))
  await countAtLeast(database, numbers.at(-1) ?? first)
  return numbers
}

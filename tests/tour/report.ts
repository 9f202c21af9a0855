/** What the tour has seen so far. */
export const count = { passed: 0, failed: 0 }

const began = performance.now()
let number = 0

/** Says what was looked at and whether it was so; `got` is shown when it was not. */
export function check(what: string, holds: boolean, got: unknown = undefined): void {
  count[holds ? 'passed' : 'failed'] += 1
  const seen = holds || got === undefined ? '' : ` — got ${typeof got === 'string' ? got : JSON.stringify(got)}`
  console.log(`   ${holds ? '✓' : '✗'} ${what}${seen.slice(0, 400)}`)
}

export const note = (words: string): void => console.log(`   · ${words}`)

/** One step of the tour with its time; an error in it is a failed check, and ends the tour: later steps stand on it. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  number += 1
  const start = performance.now()
  console.log(`\n${String(number).padStart(2)}. ${title}`)
  try {
    return await work()
  } catch (error) {
    check(title, false, error instanceof Error ? `${error.message}` : String(error))
    throw new Stopped()
  } finally {
    console.log(`   ${((performance.now() - start) / 1000).toFixed(2)} s`)
  }
}

/** The tour ends here; what went wrong was said. */
export class Stopped extends Error {}

export function summary(): void {
  console.log(`\n${((performance.now() - began) / 1000).toFixed(1)} s`)
  console.log(`${count.passed} passed, ${count.failed} failed`)
}

/** Asks again and again until the answer is one, or the time is up: then the last answer counts. */
export async function until<T>(
  ask: () => Promise<T>,
  enough: (answer: T) => boolean,
  milliseconds = 20_000,
): Promise<T> {
  const end = performance.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (enough(answer) || performance.now() > end) return answer
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

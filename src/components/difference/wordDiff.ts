/** A stretch of one text; `changed` where the other has something else. */
export interface Stretch {
  text: string
  changed: boolean
}

/** Most cells of the table by which two texts are compared; beyond, everything between their common ends counts as changed. */
const mostCells = 1_000_000
/** Characters kept of an unchanged stretch on either side of what changed. */
const context = 40

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment)

/** Both texts as stretches that tell which words differ; long unchanged stretches are cut down to their ends. */
export function wordDiff(mine: string, theirs: string): { mine: Stretch[]; theirs: Stretch[] } {
  const [left, right] = [wordsOf(mine), wordsOf(theirs)]
  let head = 0
  while (head < Math.min(left.length, right.length) && left[head] === right[head]) head += 1
  let tail = 0
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1
  const kept = common(left.slice(head, left.length - tail), right.slice(head, right.length - tail))
  const side = (all: string[], shared: ReadonlySet<number>) =>
    stretches(all, (i) => i < head || i >= all.length - tail || shared.has(i - head))
  return { mine: side(left, kept.left), theirs: side(right, kept.right) }
}

/** Places of a longest common subsequence in either list. */
function common(left: string[], right: string[]): { left: Set<number>; right: Set<number> } {
  const found = { left: new Set<number>(), right: new Set<number>() }
  const [rows, columns] = [left.length, right.length]
  if (rows * columns > mostCells) return found
  const length = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1))
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      (length[i] as Uint32Array)[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  for (let i = 0, j = 0; i < rows && j < columns; )
    if (left[i] === right[j]) {
      found.left.add(i++)
      found.right.add(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  return found
}

function stretches(all: string[], isKept: (i: number) => boolean): Stretch[] {
  const joined: Stretch[] = []
  for (const [i, text] of all.entries()) {
    const changed = !isKept(i)
    const last = joined.at(-1)
    if (last?.changed === changed) last.text += text
    else joined.push({ text, changed })
  }
  return joined.map((one, i) => (one.changed ? one : { ...one, text: cut(one.text, i === 0, i === joined.length - 1) }))
}

/** The ends of an unchanged stretch that stand beside a change. */
function cut(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * context + 1) return text
  const before = isFirst ? '' : text.slice(0, context)
  const after = isLast ? '' : text.slice(-context)
  return `${before}…${after}`
}

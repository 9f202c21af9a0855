/** Does the work for each item, `most` of them at once, begun in their order; answers what came of it, in that order. Stops at the first error. */
export async function fewAtATime<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length)
  const waiting = items.entries()
  const hand = async () => {
    for (const [index, item] of waiting) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, hand))
  return results
}

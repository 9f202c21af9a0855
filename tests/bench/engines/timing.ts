/** Writers at once, on either side. */
const atOnce = 8

/** Does `work` for 0 … count-1, a few at a time. */
export async function together(count: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0
  const one = async (): Promise<void> => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

/** Times per second that `work` was done. */
export async function perSecond(count: number, work: (n: number) => Promise<void>): Promise<number> {
  const began = performance.now()
  await together(count, work)
  return (count * 1000) / (performance.now() - began)
}

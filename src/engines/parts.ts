/** How a part that this process depends on stands: `down` is spared until it answers again. */
export type Standing = 'well' | 'failing' | 'down'

/** A part and its state. `reason` is for the running log: it may name addresses, so no page shows it. */
export interface StateOfPart {
  name: string
  state: Standing
  /** Instant of the last change, ISO 8601. */
  since: string
  reason: string | null
}

const worst: readonly Standing[] = ['down', 'failing', 'well']

/** The configuration is evaluated more than once in a process (Next's bundles), hence the one list of the process. */
const key = Symbol.for('ziyuan.parts')
const lists = globalThis as unknown as { [key]?: Set<() => StateOfPart> }
const parts = (): Set<() => StateOfPart> => {
  lists[key] ??= new Set()
  return lists[key]
}

/** Puts a part on the list; returns what takes it off. */
export function enlist(state: () => StateOfPart): () => void {
  parts().add(state)
  return () => void parts().delete(state)
}

/** The parts of this process in order of name; where several connections lead to one part, the worst of them speaks. */
export function statesOfParts(): StateOfPart[] {
  const found = new Map<string, StateOfPart>()
  for (const part of parts()) {
    const now = part()
    const other = found.get(now.name)
    if (!other || worst.indexOf(now.state) < worst.indexOf(other.state)) found.set(now.name, now)
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

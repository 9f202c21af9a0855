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

interface Parts {
  states: Set<() => StateOfPart>
  watchers: Set<(state: StateOfPart) => void>
}

/** The configuration is evaluated more than once in a process (Next's bundles), hence the one list of the process. */
const key = Symbol.for('ziyuan.parts')
const shared = globalThis as unknown as { [key]?: Parts }
const parts = (): Parts => {
  shared[key] ??= { states: new Set(), watchers: new Set() }
  return shared[key]
}

/** Puts a part on the list; returns what takes it off. */
export function enlist(state: () => StateOfPart): () => void {
  parts().states.add(state)
  return () => void parts().states.delete(state)
}

/** Says that a part has changed its state. */
export function announce(state: StateOfPart): void {
  for (const watcher of parts().watchers) watcher(state)
}

/** Calls `watcher` with every change of a part, for the running log. */
export const watchParts = (watcher: (state: StateOfPart) => void): void => void parts().watchers.add(watcher)

/** The parts of this process in order of name; where several connections lead to one part, the worst of them speaks. */
export function statesOfParts(): StateOfPart[] {
  const found = new Map<string, StateOfPart>()
  for (const part of parts().states) {
    const now = part()
    const other = found.get(now.name)
    if (!other || worst.indexOf(now.state) < worst.indexOf(other.state)) found.set(now.name, now)
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

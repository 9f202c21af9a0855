import { Problem } from '../domain/errors'
import type { Ports } from './operation'

/** The configuration is evaluated several times in one process (stack.md): what is opened once lives on the global object. */
const place = Symbol.for('ziyuan.ports')
const home = globalThis as { [place]?: Ports }

/** The ports of this process, set at the composition root. Throws `not-ready` before it has opened them. */
export function currentPorts(): Ports {
  const ports = home[place]
  if (!ports) throw new Problem('not-ready')
  return ports
}

/** Called once by the composition root; null when the process closes. */
export const setCurrentPorts = (ports: Ports | null): void => {
  if (ports) home[place] = ports
  else delete home[place]
}

import type { Scanner } from './port'

/** The engine of a centre without a scanner: nothing is clean, because nothing was looked at. */
export const noScanner: Scanner = {
  hindrance: async () => 'no-scanner',
  scan: async () => ({ result: 'not-checked', reason: 'no-scanner' }),
  close: () => {},
}

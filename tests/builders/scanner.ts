import type { Scan, Scanner } from '../../src/engines/scan'

/** A scanner that says the same of everything. */
export const aScanner = (scan: Scan): Scanner => ({
  hindrance: async () => null,
  scan: async (bytes) => {
    for await (const _ of bytes());
    return scan
  },
  close: () => {},
})

export const cleanScanner = aScanner({ result: 'clean' })

import type { Clock } from '../../domain/clock'
import { openClamd } from './clamd'
import { readClamdAddress } from './clamdLine'
import { noScanner } from './none'
import type { Scanner } from './port'

export type { Scan, Scanner } from './port'

/** The scanner that CLAMD_ADDRESS names, or the one that checks nothing and says so. Called once, at the composition root. */
export const openScanner = (address: string | null, clock: Clock): Scanner =>
  address === null ? noScanner : openClamd({ address: readClamdAddress(address), clock })

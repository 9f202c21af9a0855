import pino, { type Logger } from 'pino'
import { env } from '../env'

/** The running log: one JSON line per event on standard output, for people and for collectors alike. */
export const openRunningLog = (): Logger =>
  pino({ level: env().LOG_LEVEL, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime })

/** Bytes of log lines that are written at once. */
const together = 64 * 1024

/**
 * For the one line that every read writes: lines are written when some have come together, and at least every second. A
 * write for each would cost a read dear; a process that is killed loses the last second of them, and nothing else.
 */
export const openRequestLog = (): Logger =>
  pino(
    { level: env().LOG_LEVEL, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 1, minLength: together, maxWrite: 2 * together, periodicFlush: 1000, sync: false }),
  )

import pino, { type Logger } from 'pino'
import { env } from '../env'

/** The running log: one JSON line per event on standard output, for people and for collectors alike. */
export const openRunningLog = (): Logger =>
  pino({ level: env().LOG_LEVEL, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime })

import type { Logger } from 'pino'

/** Ends the process when asked to: in order and with 0 at the first signal, at once at the second. */
export function stopOnSignals(stop: () => Promise<void>, log: Logger): void {
  let asked = false
  const onSignal = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(130)
    asked = true
    log.info({ signal }, 'stopping')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

/** What nobody awaited must not pass in silence; what nobody caught leaves no process in an unknown state. */
export function recordTheUnexpected(log: Logger): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a rejection nobody handled'))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error nobody caught')
    process.exit(1)
  })
}

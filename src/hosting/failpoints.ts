import { onFailpoint } from '../domain/failpoint'

/** For fault tests: ends this process as a power cut would, at the failpoint that FAILPOINT names. */
export function armFailpoint(name: string | null): void {
  if (name === null) return
  onFailpoint((reached) => {
    if (reached === name) process.kill(process.pid, 'SIGKILL')
  })
}

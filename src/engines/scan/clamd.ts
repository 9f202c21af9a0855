import type { Clock } from '../../domain/clock'
import { openCircuit } from '../circuit'
import { askClamd, type ClamdAddress } from './clamdLine'
import { readReply } from './clamdReply'
import type { Bytes, Scanner } from './port'

/** Milliseconds for a word and for a whole file; the second stays below what a machine check may take over a file. */
export interface Patience {
  word: number
  file: number
}

const usual: Patience = { word: 5_000, file: 50_000 }

interface ClamdEngine {
  address: ClamdAddress
  clock: Clock
  patience?: Patience
}

/** Scans by a clamd daemon, one connection a question. What cannot be asked is "not checked"; the circuit tries again first. */
export function openClamd({ address, clock, patience = usual }: ClamdEngine): Scanner {
  const ping = async (signal: AbortSignal): Promise<void> => {
    const reply = await askClamd(address, 'PING', signal)
    if (reply !== 'PONG') throw new Error('what answers there is not clamd')
  }
  const circuit = openCircuit({
    name: 'scan',
    clock,
    unavailable: 'scanner-unavailable',
    isFailure: (error) => !(error instanceof NotRead),
    probe: ping,
    timeout: patience.word,
  })
  return {
    hindrance: () =>
      circuit.call(ping, { repeatable: true }).then(
        () => null,
        () => 'unreachable',
      ),
    async scan(bytes) {
      const stream = (signal: AbortSignal) => askClamd(address, 'INSTREAM', signal, marked(bytes))
      try {
        return readReply(await circuit.call(stream, { repeatable: true, timeout: patience.file }))
      } catch (error) {
        if (error instanceof NotRead) throw error.cause
        return { result: 'not-checked', reason: 'unreachable' }
      }
    },
    close: () => circuit.close(),
  }
}

/** The bytes could not be read: no fault of the scanner's. */
class NotRead extends Error {}

const marked = (bytes: Bytes): Bytes =>
  async function* () {
    try {
      yield* bytes()
    } catch (cause) {
      throw new NotRead('the bytes could not be read', { cause })
    }
  }

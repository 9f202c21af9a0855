import type { Scan } from './port'

/** Longest name of a signature that is passed on, in characters. */
const longest = 200

/** What clamd warns of when it gave up a file half way (AlertExceedsMax, clamd.conf(5)): looked at in part, so not checked. */
const gaveUp = /^Heuristics\.Limits\.Exceeded/

/** A reply of clamd in full, without its final zero byte (clamd(8), INSTREAM): `stream: OK`, `stream: NAME FOUND`, `… ERROR`. */
export function readReply(reply: string): Scan {
  if (reply === 'stream: OK') return { result: 'clean' }
  const name = /^stream: (.+) FOUND$/s.exec(reply)?.[1]
  if (name !== undefined)
    return gaveUp.test(name)
      ? { result: 'not-checked', reason: 'too-large' }
      : { result: 'found', signature: name.replace(/[\p{C}\s]+/gu, ' ').slice(0, longest) }
  const reason = /^INSTREAM size limit exceeded\. ERROR$/.test(reply) ? 'too-large' : 'failed'
  return { result: 'not-checked', reason }
}

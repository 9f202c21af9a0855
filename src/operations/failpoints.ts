import { remapFailpoints } from './remapFailpoints'

/**
 * Places between two writes of each operation, as `npm run faults` walks them: it kills the process at each, restarts,
 * and looks whether anything was lost, done twice or half visible. A name that no run reaches fails the run.
 */
export const operationFailpoints = [
  'submit:after-freeze',
  'submit:after-row',
  'submit:after-event',
  'machine-check:after-checks',
  'machine-check:after-event',
  'opine:after-event',
  'refresh-case:after-skip',
  'recuse:after-event',
  'withdraw-case:after-event',
  'publish:after-manifest',
  'publish:after-signature',
  'publish:after-intent',
  'publish:after-publication',
  'tally:after-entries',
  'tally:after-entry',
  'refresh-publications:after-files',
  'refresh-publications:after-row',
  'suspend:after-decision',
  'suspend:after-entry',
  'restore:after-decision',
  'restore:after-entry',
  'withdraw:after-decision',
  'withdraw:after-entry',
  'recall:after-decision',
  'recall:after-entry',
  'recall:after-resource',
  'erase:after-decision',
  'erase:after-entry',
  'erase:after-files',
  'erase:after-submissions',
  'change-audience:after-decision',
  'change-audience:after-entry',
  'adopt:after-event',
  'admit:after-event',
  'stop:after-event',
] as const

/** Places of the verbs that organisations, people and chapters are administered with, and of the letters that follow. */
export const administrationFailpoints = [
  'onboard:after-begin',
  'onboard:after-person',
  'first-codes:after-letter',
  'first-codes:after-link',
  'send-letter:after-claim',
  'send-letter:after-handing-over',
  'send-letter:after-line',
  'transfer:after-row',
  'transfer:after-rights',
  'transfer:after-works',
  'delegate:after-row',
  'end-delegation:after-row',
  'close-organisation:after-row',
  'close-organisation:after-standing',
  'merge-organisation:after-row',
  'merge-organisation:after-standing',
  'merge-organisation:after-people',
  'merge-organisation:after-works',
  'merge-organisation:after-plans',
  'merge-organisation:after-branches',
  ...remapFailpoints,
] as const

/** Places of `ingest`, which has its own door. */
export const ingestFailpoints = ['ingest:after-file', 'ingest:after-renditions'] as const

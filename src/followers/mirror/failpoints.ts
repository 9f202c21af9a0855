/** Places between two writes of a mirror, each reached by following a log with files, a key change and a recall. */
export const mirrorFailpoints = [
  'mirror:after-key-set',
  'mirror:after-entry',
  'mirror:after-entries',
  'mirror:after-position',
  'mirror:after-head',
  'mirror:after-applied',
  'mirror:after-waiting',
  'mirror:amid-file',
  'mirror:after-received',
  'mirror:after-file',
  'mirror:after-signature',
  'mirror:after-manifest',
  'mirror:after-shown',
  'mirror:after-removal',
  'mirror:after-acknowledgement',
] as const

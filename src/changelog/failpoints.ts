/** Places between two writes of the log; the places of an append are passed by every operation that publishes. */
export const appendFailpoints = [
  'append:after-intent',
  'append:after-lease',
  'append:after-entry',
  'append:after-copy',
  'append:after-head',
] as const

/** Passed once, on the first start of an empty centre. */
export const firstStartFailpoints = [
  'keys:after-root',
  'keys:after-signing',
  'keys:after-pin',
  'keys:after-set',
  'keys:after-set-signature',
  'keys:after-entry',
  'keys:after-pointer',
] as const

/** Passed when an operator declares a new epoch. */
export const epochFailpoints = ['epoch:after-declaration', 'epoch:after-void', 'epoch:after-removal'] as const

export const changelogFailpoints = [...appendFailpoints, ...firstStartFailpoints, ...epochFailpoints]

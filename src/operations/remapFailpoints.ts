/** Places between the writes of a remapping, each walked by `tests/integration/operations/remap.test.ts`. */
export const remapFailpoints = [
  'remap:after-copy-line',
  'remap:after-copy',
  'remap:after-freeze',
  'remap:after-row',
  'remap:after-event',
  'remap:after-line',
  'remap:after-batch',
  'remap:after-progress',
] as const

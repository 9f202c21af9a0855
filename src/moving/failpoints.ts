/** Places between two writes of an export and of an import, each passed at least once whatever the centre holds. */
export const exportFailpoints = [
  'export:after-centre',
  'export:after-object',
  'export:after-objects',
  'export:after-table',
  'export:after-round',
  'export:after-secrets',
] as const

export const importFailpoints = [
  'import:after-secrets',
  'import:after-mark',
  'import:after-object',
  'import:after-objects',
  'import:after-row',
  'import:after-table',
  'import:after-verification',
] as const

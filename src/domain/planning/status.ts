/** Where an application stands: 申报 → 单位确认 → 采纳 → 提交成果 → 验收. */
export const applicationStatuses = [
  'applied',
  'declined',
  'confirmed',
  'refused',
  'accepted',
  'handed-in',
  'passed',
  'withdrawn',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

/** Where the allocation of a chapter stands. */
export const assignmentStatuses = ['assigned', 'declined', 'taken-back', 'done'] as const
export type AssignmentStatus = (typeof assignmentStatuses)[number]

/** What may be done with an application, by where it stands. */
export const applicationSteps = {
  confirm: ['applied'],
  accept: ['confirmed'],
  'hand-in': ['accepted', 'handed-in'],
  'check-off': ['handed-in'],
  'withdraw-application': ['applied', 'confirmed'],
} as const satisfies Record<string, readonly ApplicationStatus[]>
export type ApplicationStep = keyof typeof applicationSteps

/** What may be done with a chapter that is assigned, and with no other. */
export const assignmentSteps = ['hand-in', 'pass-on', 'decline', 'take-back'] as const
export type AssignmentStep = (typeof assignmentSteps)[number]

/** After these an organisation may apply with the same work again. */
export const reopenable: readonly ApplicationStatus[] = ['declined', 'refused', 'withdrawn']

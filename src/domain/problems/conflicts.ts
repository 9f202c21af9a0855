import type { ProblemRow } from './row'

/** Two at once. */
export const conflictsProblems = {
  'revision-required': {
    status: 428,
    zh: '请提供您所编辑版本的 revision，以免覆盖他人的修改。',
    en: "Send the revision you edited, so that nobody's changes are overwritten.",
  },
  'stale-revision': {
    status: 409,
    zh: '他人已修改此内容（您编辑的是第 {expected} 版，现为第 {actual} 版）。请对比两个版本后再保存。',
    en: 'Someone changed this meanwhile (you edited revision {expected}, it is now {actual}). Compare both and save again.',
  },
  'idempotency-key-required': {
    status: 400,
    zh: '此操作需要 Idempotency-Key 请求头。',
    en: 'This operation needs an Idempotency-Key header.',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: '该 Idempotency-Key 已用于另一个请求，请换一个新的。',
    en: 'That Idempotency-Key was used for a different request: use a new one.',
  },
  conflict: {
    status: 409,
    zh: '他人抢先完成了操作，请刷新后重试。',
    en: 'Someone else acted first: reload and try again.',
  },
  'duplicate-value': {
    status: 409,
    zh: '“{field}”的值已被使用，请换一个。',
    en: 'The value of "{field}" is already taken: choose another.',
  },
} as const satisfies Record<string, ProblemRow>

import type { ProblemRow } from './row'

/** What is published. */
export const publishedProblems = {
  'not-accepted': {
    status: 409,
    zh: '审核案尚未通过，当前环节：{stage}。',
    en: 'The case is not accepted; it is at {stage}.',
  },
  'state-not-allowed': {
    status: 409,
    zh: '资源当前状态为“{state}”，不能执行“{verb}”。',
    en: 'The resource is {state}: {verb} is not possible.',
  },
  suspended: { status: 503, zh: '该资源已暂停提供：{reason}', en: 'This resource is suspended: {reason}' },
  withdrawn: { status: 410, zh: '该资源已出库：{reason}', en: 'This resource has been withdrawn: {reason}' },
  recalled: {
    status: 410,
    zh: '该版本已被召回，请停止使用：{reason}',
    en: 'This version has been recalled, stop using it: {reason}',
  },
  erased: {
    status: 410,
    zh: '该资源已依法清除：{reason}',
    en: 'This resource has been erased as the law requires: {reason}',
  },
  'not-adopted': {
    status: 409,
    zh: '学校尚未引入该资源，请先引入。',
    en: 'The school has not adopted this resource: adopt it first.',
  },
} as const satisfies Record<string, ProblemRow>

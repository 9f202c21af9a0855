import type { ProblemRow } from './row'

/** Who is asking. */
export const askingProblems = {
  'sign-in-required': {
    status: 401,
    zh: '请先登录，或在请求头中提供有效的密钥。',
    en: 'Sign in first, or send a valid key in the Authorization header.',
  },
  'not-allowed': {
    status: 403,
    zh: '您没有执行“{verb}”的权限。如确有需要，请联系本单位管理员。',
    en: 'You may not {verb} here. Ask the administrator of your organisation if you need to.',
  },
  'own-work': {
    status: 403,
    zh: '不能审核本人参与的作品，请申请回避。',
    en: 'Nobody decides on their own work: recuse yourself.',
  },
  'own-organisation': {
    status: 403,
    zh: '本环节不能由作品所属单位的人员审核。',
    en: 'This stage may not be decided by the organisation the work comes from.',
  },
  'foreign-organisation': {
    status: 403,
    zh: '该单位不在您的管理范围内。',
    en: 'That organisation is outside your scope.',
  },
  'separation-of-duties': {
    status: 422,
    zh: '同一人不能兼任系统管理员、安全管理员、审计员中的两项。',
    en: 'No person may hold two of operator, security officer and auditor.',
  },
  'account-locked': {
    status: 423,
    zh: '登录失败次数过多，账号已锁定，请稍后再试或联系管理员。',
    en: 'Too many failed sign-ins: the account is locked. Try later or ask an administrator.',
  },
  'account-closed': {
    status: 403,
    zh: '该账号已停用，请联系本单位管理员。',
    en: 'This account is closed: ask the administrator of your organisation.',
  },
  'sign-in-failed': {
    status: 401,
    zh: '用户名或密码不正确，请重新输入。',
    en: 'User name or password is not right: try again.',
  },
  'weak-password': {
    status: 422,
    zh: '密码至少 {minimum} 位，须含字母和数字，且不能是常见密码或包含用户名。',
    en: 'A password needs at least {minimum} characters with letters and digits, and may not be a common one or contain your name.',
  },
  'too-many-requests': {
    status: 429,
    zh: '请求过于频繁，请在 {seconds} 秒后重试。',
    en: 'Too many requests: try again in {seconds} s.',
  },
} as const satisfies Record<string, ProblemRow>

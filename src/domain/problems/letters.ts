import type { ProblemRow } from './row'

/** Letters and scanning. */
export const lettersProblems = {
  'mail-not-set-up': {
    status: 503,
    zh: '本中心未配置邮件服务，无法发送邮件。请联系系统安全管理员重设密码。',
    en: 'This centre has no mail server, so no letter can be sent. Ask the security officer for a new password.',
  },
  'mail-unavailable': {
    status: 503,
    zh: '邮件服务暂时不可用，邮件将稍后重发。',
    en: 'The mail server is not available just now; letters are sent when it is.',
  },
  'mail-refused': {
    status: 422,
    zh: '邮件被拒收：{reason}。请核对收件地址。',
    en: 'The letter was refused: {reason}. Check the address.',
  },
  'scanner-unavailable': {
    status: 503,
    zh: '病毒扫描程序暂时不可用，请检查 CLAMD_ADDRESS 所指的服务。',
    en: 'The virus scanner is not available just now: look after the service that CLAMD_ADDRESS names.',
  },

  'search-unavailable': {
    status: 503,
    zh: '搜索服务暂时不可用，请稍后重试；按条件浏览不受影响。',
    en: 'Search is not available just now: try again later. Lists by filters still work.',
  },
  'search-refused': {
    status: 503,
    zh: '搜索服务拒绝了请求（{reason}），请系统管理员核对 MEILI_URL 与 MEILI_KEY。',
    en: 'The search server refused ({reason}): the operator should check MEILI_URL and MEILI_KEY.',
  },
} as const satisfies Record<string, ProblemRow>

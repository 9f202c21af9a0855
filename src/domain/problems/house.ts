import type { ProblemRow } from './row'

/** The house. */
export const houseProblems = {
  'configuration-invalid': { status: 500, zh: '配置错误：{reason}', en: 'The configuration is not valid: {reason}' },
  'port-taken': {
    status: 500,
    zh: '端口 {port} 已被占用。请停止占用它的程序，或换一个端口，例如 PORT=3001 npm start。',
    en: 'Port {port} is taken. Stop the program that has it, or choose another: PORT=3001 npm start.',
  },
  'not-ready': { status: 503, zh: '服务正在启动，请稍后重试。', en: 'The service is starting: try again shortly.' },
  internal: {
    status: 500,
    zh: '系统内部错误（编号 {reference}），已记录。请稍后重试或联系系统管理员。',
    en: 'Internal error (reference {reference}), recorded. Try again later or tell the operator.',
  },
} as const satisfies Record<string, ProblemRow>

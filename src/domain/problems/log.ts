import type { ProblemRow } from './row'

/** The log and its followers. */
export const logProblems = {
  'log-forked': {
    status: 503,
    zh: '变更日志与存储副本不一致（第 {seq} 条），已停止写入。请由运维执行 ziyuan verify 并声明新纪元。',
    en: 'The change log and its copy in the store differ at entry {seq}; writing has stopped. Run ziyuan verify and declare a new epoch.',
  },
  'log-pending': {
    status: 503,
    zh: '发布已受理，正在写入变更日志，请稍后查看。',
    en: 'Accepted: the change log is being written, look again shortly.',
  },
  'signature-invalid': { status: 422, zh: '签名无效：{reason}', en: 'The signature is not valid: {reason}' },
  'upstream-unreachable': {
    status: 502,
    zh: '无法连接上游节点 {upstream}：{reason}',
    en: 'The upstream node {upstream} cannot be reached: {reason}',
  },
  'root-mismatch': {
    status: 422,
    zh: '上游的根密钥指纹与配置不符，已停止同步。',
    en: 'The root key of the upstream is not the one configured; following has stopped.',
  },
} as const satisfies Record<string, ProblemRow>

import type { ProblemRow } from './row'

/** Files. */
export const filesProblems = {
  'file-too-large': {
    status: 413,
    zh: '文件“{name}”超过上限 {limit} 字节，请压缩或拆分后再上传。',
    en: 'File "{name}" is larger than {limit} bytes: compress or split it.',
  },
  'file-empty': {
    status: 422,
    zh: '文件“{name}”是空的，请检查后重新上传。',
    en: 'File "{name}" is empty: check it and upload it again.',
  },
  'file-truncated': {
    status: 400,
    zh: '文件“{name}”没有传完（收到 {received} 字节，应为 {expected} 字节），请重新上传。',
    en: 'File "{name}" arrived incomplete ({received} of {expected} bytes): upload it again.',
  },
  'file-type-refused': {
    status: 415,
    zh: '文件“{name}”的类型“{type}”不在允许的范围内。允许：{allowed}。',
    en: 'File "{name}" is of type "{type}", which is not accepted. Accepted: {allowed}.',
  },
  'file-type-mismatch': {
    status: 422,
    zh: '文件“{name}”的内容是“{actual}”，与扩展名声明的“{declared}”不符，请更正扩展名或重新导出。',
    en: 'File "{name}" contains {actual}, not the {declared} its name declares: correct the name or export it again.',
  },
  'file-name-invalid': {
    status: 422,
    zh: '文件名“{name}”含有路径或非法字符，请重命名后上传。',
    en: 'File name "{name}" holds a path or forbidden characters: rename it.',
  },
  'file-damaged': {
    status: 422,
    zh: '文件“{name}”不能接收：{reason}。请检查原文件，重新导出后上传。',
    en: 'File "{name}" cannot be taken: {reasonEn}. Check the original, export it again and upload it.',
  },
  'digest-mismatch': {
    status: 422,
    zh: '内容校验不一致（应为 {expected}，实为 {actual}），请重新传输。',
    en: 'The digest does not match (expected {expected}, got {actual}): transfer it again.',
  },
  'range-not-satisfiable': {
    status: 416,
    zh: '请求的范围超出文件长度 {size} 字节。',
    en: 'The requested range is outside the {size} bytes of the file.',
  },
  'storage-full': {
    status: 507,
    zh: '存储空间不足，文件未保存。请联系系统管理员扩容后重试。',
    en: 'The storage is full and nothing was saved. Ask the operator to make room, then try again.',
  },
  'storage-unavailable': {
    status: 503,
    zh: '文件存储暂时不可用，请稍后重试。',
    en: 'The object store is not available just now: try again later.',
  },

  'database-unavailable': {
    status: 503,
    zh: '数据库暂时不可用，请稍后重试；如不确定刚才的操作是否成功，请刷新后查看。',
    en: 'The database is not available just now: try again later, and reload to see whether what you just did was done.',
  },
} as const satisfies Record<string, ProblemRow>

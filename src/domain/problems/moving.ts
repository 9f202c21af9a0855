import type { ProblemRow } from './row'

/** Moving a whole centre. */
export const movingProblems = {
  'folder-taken': {
    status: 409,
    zh: '文件夹 {what} 不为空，且不是本中心的导出。请换一个空文件夹。',
    en: 'The folder {what} is not empty and holds no export of this centre: name an empty one.',
  },
  'centre-busy': {
    status: 409,
    zh: '导出期间中心仍在写入。已复制的内容保留；请停止中心后再次执行，只会补上差异。',
    en: 'The centre was written to during the export. What was copied stays: stop the centre and run it again, which takes only what differs.',
  },
  'export-unfinished': {
    status: 409,
    zh: '{what} 的导出尚未完成。请先在原中心再次执行 ziyuan export。',
    en: 'The export in {what} is not finished: run ziyuan export again at the centre it comes from.',
  },
  'export-damaged': {
    status: 422,
    zh: '导出内容损坏：{what}（{reason}）。请重新复制或重新导出。',
    en: 'The export is damaged at {what} ({reason}): copy it again, or export again.',
  },
  'export-other': {
    status: 409,
    zh: '该导出与本中心不符：{what}。来源名须相同，两边须运行同一版本。',
    en: 'This export does not fit this centre: {what}. Both need the same origin and the same version of the software.',
  },
  'centre-not-empty': {
    status: 409,
    zh: '只能导入到空的中心，此处已有：{what}。请使用新的数据库和对象存储。',
    en: 'Only an empty centre can be imported into, and this one has {what}: use a new database and a new store.',
  },
  'import-unfinished': {
    status: 503,
    zh: '本中心的导入尚未完成。请再次执行同一条 ziyuan import 命令，它会接着完成。',
    en: 'The import into this centre is not finished: run the same ziyuan import again, it goes on where it stopped.',
  },
  'import-running': {
    status: 409,
    zh: '另一进程正在向本中心导入。请等它结束后再执行。',
    en: 'Another process is importing into this centre: wait for its end, then run it again.',
  },
  'import-differs': {
    status: 500,
    zh: '导入后读回的内容与导出不一致：{what}。请再次执行；仍不一致时请勿启用此中心。',
    en: 'What was read back after the import differs from the export at {what}: run it again, and if it stays so do not use this centre.',
  },
  'row-refused': {
    status: 422,
    zh: '数据库拒绝写入 {what}。请按日志中的原因处理后再次执行。',
    en: 'The database refused {what}: see the reason in the log, then run it again.',
  },
  'secrets-differ': {
    status: 409,
    zh: '{what} 已存在且内容不同，未覆盖。请先移走或核对密钥目录。',
    en: '{what} is there already and differs; nothing was written over. Move it away, or check which secrets are the right ones.',
  },
} as const satisfies Record<string, ProblemRow>

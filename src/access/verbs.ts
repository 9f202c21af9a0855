/** Everything anyone can do at the management door, with its Chinese name. A verb without a sentence is refused. */
export const verbs = {
  // What Payload's own doors do
  read: '查看',
  create: '新建',
  update: '修改',
  trash: '移入回收站',
  delete: '彻底删除',
  'read-versions': '查看历史版本',
  'manage-team': '管理团队',
  comment: '评议',
  copy: '复制',
  // Working copies and files
  submit: '送审',
  ingest: '上传文件',
  'read-bytes': '读取文件内容',
  // Cases
  'read-desk': '打开送审件',
  opine: '审核决定',
  recuse: '回避',
  'withdraw-case': '撤回送审',
  // What is published
  publish: '发布',
  suspend: '暂停',
  restore: '恢复',
  withdraw: '出库',
  recall: '召回',
  erase: '清除',
  'change-audience': '变更共享范围',
  // Schools
  adopt: '引入',
  admit: '准入',
  stop: '停用',
  acknowledge: '回执',
  // Planning
  'issue-call': '发布申报批次',
  'amend-call': '调整申报批次',
  announce: '公示结果',
  apply: '申报',
  confirm: '单位确认',
  accept: '采纳申报',
  'withdraw-application': '撤回申报',
  'hand-in': '提交成果',
  'check-off': '验收',
  assign: '分配章节',
  'pass-on': '转派章节',
  'take-back': '收回章节',
  decline: '退回章节',
  // The taxonomy
  remap: '章节换版',
  // Organisations, accounts and keys
  restructure: '变更层级与隶属',
  close: '关闭与恢复单位',
  merge: '合并单位',
  rename: '单位更名',
  ally: '管理教共体成员',
  grant: '授予角色',
  unlock: '解锁账号',
  rotate: '更换密钥',
  revoke: '吊销密钥',
  onboard: '批量录入',
  transfer: '调动人员',
  delegate: '委托代理',
} as const
export type Verb = keyof typeof verbs
export const verbNames = Object.keys(verbs) as Verb[]

/** These make something that is not there yet, so "it does not exist for you" is no answer to them. */
export const makingVerbs: ReadonlySet<Verb> = new Set<Verb>([
  'create',
  'ingest',
  'adopt',
  'grant',
  'publish',
  'issue-call',
  'apply',
  'assign',
])

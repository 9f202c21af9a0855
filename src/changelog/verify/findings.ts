/**
 * Everything `ziyuan verify` can say about a store, one row each: whether it is an error or only good to know, and the
 * sentence in both languages. `{detail}` is what exactly was found.
 */
const table = {
  'nothing-here': { error: true, zh: '此文件夹中没有任何日志', en: 'there is no log in this folder' },
  'root-not-pinned': {
    error: false,
    zh: '未指定根密钥指纹，只能按文件夹自带的根密钥 {detail} 核验',
    en: 'no root fingerprint given: checked against the root key {detail} found in the folder itself',
  },
  'keys-damaged': {
    error: true,
    zh: '密钥集损坏或签名无效：{detail}',
    en: 'key set damaged or badly signed: {detail}',
  },
  'entry-missing': {
    error: true,
    zh: '日志被截断，缺少第 {seq} 条（{detail}）',
    en: 'the log is cut: entry {seq} is missing ({detail})',
  },
  'entry-damaged': { error: true, zh: '日志条目损坏：{detail}', en: 'entry damaged: {detail}' },
  'log-forked': { error: true, zh: '日志分叉：{detail}', en: 'the log is forked: {detail}' },
  'head-missing': { error: true, zh: '缺少日志头', en: 'the head is missing' },
  'head-damaged': { error: true, zh: '日志头损坏或签名无效：{detail}', en: 'head damaged or badly signed: {detail}' },
  'head-expired': {
    error: false,
    zh: '日志头已于 {detail} 过期，内容可能不是最新',
    en: 'the head expired at {detail}: this may be out of date',
  },
  'unsigned-tail': {
    error: true,
    zh: '第 {seq} 条超出签名日志头的范围（若中心刚异常停止，请先启动一次）',
    en: 'entry {seq} lies beyond the signed head (if the centre just crashed, start it once first)',
  },
  'epoch-damaged': {
    error: true,
    zh: '纪元声明损坏或无效：{detail}',
    en: 'epoch declaration damaged or not valid: {detail}',
  },
  'manifest-missing': { error: true, zh: '缺少第 {seq} 条的清单', en: 'the manifest of entry {seq} is missing' },
  'not-here': { error: false, zh: '镜像尚未取得 {detail}', en: 'this mirror does not hold {detail} (yet)' },
  'manifest-damaged': { error: true, zh: '清单损坏：{detail}', en: 'manifest damaged: {detail}' },
  'signature-missing': { error: true, zh: '缺少第 {seq} 条的清单签名', en: 'the signature of entry {seq} is missing' },
  'signature-invalid': { error: true, zh: '清单签名无效：{detail}', en: 'signature not valid: {detail}' },
  'key-not-valid': {
    error: true,
    zh: '第 {seq} 条使用了当时无效（已吊销或未启用）的密钥：{detail}',
    en: 'entry {seq} used a key that was revoked or not yet valid: {detail}',
  },
  'file-missing': { error: true, zh: '缺少文件，见 {detail}', en: 'file missing, named by {detail}' },
  'file-damaged': { error: true, zh: '文件内容与摘要不符：{detail}', en: 'file does not match its digest: {detail}' },
  'document-damaged': {
    error: true,
    zh: '文档内容与摘要不符：{detail}',
    en: 'document does not match its digest: {detail}',
  },
  'bytes-remain': {
    error: true,
    zh: '已召回或清除，但内容仍在：{detail}',
    en: 'recalled or erased, but still here: {detail}',
  },
  recalled: { error: false, zh: '已召回：{detail}', en: 'recalled: {detail}' },
  erased: { error: false, zh: '已清除：{detail}', en: 'erased: {detail}' },
  stray: { error: false, zh: '不认识的文件', en: 'not a file of ours' },
} as const satisfies Record<string, { error: boolean; zh: string; en: string }>

export type FindingKind = keyof typeof table

export interface Finding {
  kind: FindingKind
  /** Path in the store. */
  path: string
  seq?: number
  detail?: string
}

export const isError = (finding: Finding): boolean => table[finding.kind].error

export function sentenceOf(finding: Finding): { zh: string; en: string } {
  const fill = (text: string): string =>
    text.replace('{detail}', finding.detail ?? '—').replace('{seq}', String(finding.seq ?? '—'))
  return { zh: fill(table[finding.kind].zh), en: fill(table[finding.kind].en) }
}

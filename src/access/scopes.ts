/** What a platform's key may be good for; the organisation that makes the key chooses among these. */
export const keyScopes = {
  'delivery:read': '读取本单位可见的已发布资源',
  'feedback:write': '上报回执与使用数据',
  'management:read': '读取本单位的草稿与文件',
  'management:write': '为本单位建立、修改草稿并上传文件',
} as const
export type KeyScope = keyof typeof keyScopes
export const keyScopeNames = Object.keys(keyScopes) as KeyScope[]

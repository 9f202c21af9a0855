import { said } from '../domain/words'

/** What a platform's key may be good for; the organisation that makes the key chooses among these. */
export const keyScopes = {
  'delivery:read': said('读取本单位可见的已发布资源', 'Read published resources that the organisation may see'),
  'feedback:write': said('上报回执与使用数据', 'Report acknowledgements and use'),
  'management:read': said('读取本单位的草稿与文件', 'Read drafts and files of the organisation'),
  'management:write': said(
    '为本单位建立、修改草稿并上传文件',
    'Make and edit drafts for the organisation and upload files',
  ),
} as const
export type KeyScope = keyof typeof keyScopes
export const keyScopeNames = Object.keys(keyScopes) as KeyScope[]

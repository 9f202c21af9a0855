import { brandWords } from '../../i18n/brand'

/** Words of the landing page. */
export const portalWords = {
  zh: {
    title: brandWords.zh.name,
    lead: '教师上传，四级审核，签名发布；学校引入，本地镜像，可追溯、可召回。',
    admin: '进入工作台',
    adminHint: '教师、审核员与管理员登录',
    api: '资源目录接口',
    apiHint: '公开读取，无需登录（JSON）',
    contract: '接口说明',
    contractHint: 'OpenAPI 3.1 文档',
    keys: '签名公钥',
    keysHint: '核验清单与变更日志',
    other: 'English',
  },
  en: {
    title: brandWords.en.name,
    lead: 'Uploaded by teachers, reviewed at four levels, published under signature; adopted by schools, mirrored locally, traceable and recallable.',
    admin: 'Open the desk',
    adminHint: 'Sign-in for teachers, reviewers and administrators',
    api: 'Resource catalogue',
    apiHint: 'Public reading, no sign-in (JSON)',
    contract: 'API description',
    contractHint: 'OpenAPI 3.1 document',
    keys: 'Public keys',
    keysHint: 'Verify manifests and the change log',
    other: '中文',
  },
} as const

export type PortalLanguage = keyof typeof portalWords

/** What this centre is called where people come in. */
export const brandWords = {
  zh: { name: '浙江省数字教育资源中心' },
  en: { name: 'Zhejiang Digital Education Resource Centre' },
} as const

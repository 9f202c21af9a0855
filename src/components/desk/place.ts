import type { Label, Language } from '../../i18n/language'
import { wordsIn } from '../../i18n/language'

/** What the terms of a frozen submission (domain/manifest) are called; a term of ours not listed stands for itself. */
const termWords: Readonly<Record<string, Label>> = {
  name: { zh: '名称', en: 'Title' },
  description: { zh: '摘要', en: 'Summary' },
  'ziyuan:description': { zh: '详细介绍', en: 'Description' },
  keywords: { zh: '关键词', en: 'Keywords' },
  inLanguage: { zh: '语种', en: 'Language' },
  learningResourceType: { zh: '资源类型', en: 'Resource type' },
  educationalLevel: { zh: '学段', en: 'Stage' },
  educationalAlignment: { zh: '教材与章节', en: 'Textbook and chapter' },
  targetName: { zh: '对应', en: 'Target' },
  provider: { zh: '责任单位', en: 'Organisation' },
  author: { zh: '作者', en: 'Authors' },
  affiliation: { zh: '单位', en: 'Affiliation' },
  license: { zh: '许可', en: 'Licence' },
  isAccessibleForFree: { zh: '免费使用', en: 'Free of charge' },
  accessibilityFeature: { zh: '无障碍', en: 'Accessibility' },
  hasPart: { zh: '组成部分', en: 'Parts' },
  position: { zh: '次序', en: 'Order' },
}

/** A JSON pointer (RFC 6901) into a submission as people say it: 组成部分 › 第 2 项 › 名称. */
export const sayPointer = (pointer: string, language: Language): string =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? row(Number(step) + 1)[language] : wordsIn(termWords[step] ?? step, language)))
    .join(' › ')

const row = (number: number): Record<Language, string> => ({ zh: `第 ${number} 项`, en: `item ${number}` })

import { said } from './words'

/** Choices of the common metadata, with the words that forms show. */
export const languages = { 'zh-CN': '中文', en: 'English', ja: '日本語' } as const

export const difficulties = { easy: said('容易', 'Easy'), medium: said('中等', 'Medium'), hard: said('较难', 'Hard') }

export const licences = {
  'CC-BY-4.0': said('署名 CC BY 4.0', 'Attribution CC BY 4.0'),
  'CC-BY-NC-4.0': said('署名-非商业 CC BY-NC 4.0', 'Attribution, non-commercial CC BY-NC 4.0'),
  'CC-BY-NC-SA-4.0': said(
    '署名-非商业-相同方式共享 CC BY-NC-SA 4.0',
    'Attribution, non-commercial, share alike CC BY-NC-SA 4.0',
  ),
  'education-use': said('仅限教育教学使用', 'For education only'),
  licensed: said('授权引入', 'Licensed from its owner'),
}

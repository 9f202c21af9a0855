import { zh as theirs } from '@payloadcms/translations/languages/zh'

type Language = typeof theirs

/** Words of the CMS (Payload 3.90) that are called otherwise here, or stumble. */
const ours: readonly [string, string][] = [
  ['垃圾箱', '回收站'],
  ['即将将', '即将把'],
]

const reworded = (text: string): string => ours.reduce((said, [from, to]) => said.replaceAll(from, to), text)

const inGroup = (group: object) =>
  Object.fromEntries(
    Object.entries(group).map(([key, text]) => [key, typeof text === 'string' ? reworded(text) : text]),
  )

/** The CMS's Chinese in our words. */
export const zh: Language = {
  ...theirs,
  translations: Object.fromEntries(
    Object.entries(theirs.translations).map(([name, group]) => [name, inGroup(group)]),
  ) as Language['translations'],
}

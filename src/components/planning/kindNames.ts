import { kindList } from '../../domain/kinds'
import type { Language } from '../../i18n/language'

/** Every kind with its name, for lists to choose from. */
export const kindNames = (language: Language): { kind: string; name: string }[] =>
  kindList.map(({ slug, name }) => ({ kind: slug, name: name[language] }))

export const kindName = (kind: string, language: Language): string =>
  kindNames(language).find((one) => one.kind === kind)?.name ?? kind

import type { ServerProps } from 'payload'
import { brandWords } from '../../i18n/brand'
import { languageOf } from '../../i18n/language'

/** The name above the form of the sign-in, where Payload would show its own. */
export const Logo = ({ i18n }: ServerProps) => <p className="zy-name">{brandWords[languageOf(i18n.language)].name}</p>

/** The mark at the head of every page, the way to the first one; drawn by the style sheet, so that it is nobody's text. */
export const Icon = () => <span aria-hidden="true" className="zy-mark" />

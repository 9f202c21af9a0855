import { bounds } from './bounds'
import type { SearchDocument } from './port'

/**
 * What people type, as words alone: compatibility forms folded (full width, ligatures), every sign that a query language
 * could read gone. Null: something was typed, but no word is in it, so nothing is found.
 */
export function wordsOf(typed: string): string | null {
  const folded = fold(typed)
  if (folded === '') return ''
  const words = folded
    .replace(/["“”„«»]/g, ' ')
    .replace(/(^|\s)-+/g, '$1')
    .replace(/\s+/g, ' ')
  const short = [...words].slice(0, bounds.words).join('').trim()
  return holdsWord(short) ? short : null
}

/** True when there is a letter, a digit or an ideograph to look for. */
const holdsWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** NFKC, no control, private or broken characters, one blank between words. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{C}\uFFFD]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** A document as both engines keep it: texts folded and cut. */
export const boundedDocument = (document: SearchDocument): SearchDocument => ({
  ...document,
  name: cut(document.name, bounds.name),
  description: cut(document.description, bounds.description),
  keywords: document.keywords.slice(0, bounds.keywords).map((word) => cut(word, bounds.keyword)),
  text: cut(document.text, bounds.text),
})

const cut = (text: string, most: number): string => [...fold(text.slice(0, most * 2))].slice(0, most).join('')

import type { Marked } from '../port'

/** Characters shown of a long text around its first mark. */
const shown = 200

/** Marks every place where one of the words stands; case does not count. */
export function mark(text: string, words: readonly string[]): Marked {
  if (text === '') return []
  if (words.length === 0) return [{ text, marked: false }]
  const found = new RegExp(longestFirst(words).map(escaped).join('|'), 'giu')
  const pieces: Marked = []
  let from = 0
  for (const { 0: piece, index } of text.matchAll(found)) {
    if (index > from) pieces.push({ text: text.slice(from, index), marked: false })
    pieces.push({ text: piece, marked: true })
    from = index + piece.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false })
  return joined(pieces)
}

/** The part of a long text that the words are in, an ellipsis where it was cut. */
export function excerpt(text: string, words: readonly string[]): string {
  const characters = [...text]
  if (characters.length <= shown) return text
  const low = text.toLowerCase()
  const places = words.map((word) => low.indexOf(word)).filter((place) => place >= 0)
  const first = places.length > 0 ? [...text.slice(0, Math.min(...places))].length : 0
  const from = Math.max(0, Math.min(first - 20, characters.length - shown))
  const end = from + shown
  return `${from > 0 ? '…' : ''}${characters.slice(from, end).join('')}${end < characters.length ? '…' : ''}`
}

const joined = (pieces: Marked): Marked =>
  pieces.reduce<Marked>((all, piece) => {
    const last = all.at(-1)
    if (last?.marked === piece.marked) last.text += piece.text
    else all.push({ ...piece })
    return all
  }, [])

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length)
const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

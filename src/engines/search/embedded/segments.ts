import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { bounds } from '../bounds'

/** Read when first needed: half a second, and some eighty megabytes, that a process which never searches is spared. */
let known: Jieba | undefined
const jieba = (): Jieba => {
  known ??= Jieba.withDict(dict)
  return known
}

const runs = /\p{Script=Han}+|[^\p{Script=Han}]+/gu
const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run)

/** Words that stand in nearly every text: asking for them as well would only hide what lacks them. */
const empty = new Set(['的', '了', '和', '与', '及'])

/**
 * A text as the index holds it: every dictionary word in it, overlapping ones too, and every single ideograph. So each
 * word that a question is cut into is found wherever it stands in the text, however the text around it would be cut.
 */
export function indexed(text: string): string {
  const words = (text.match(runs) ?? []).flatMap((run) => (isHan(run) ? [...jieba().cutAll(run), ...run] : [run]))
  return words.join(' ')
}

/** The words of a question. Names that the dictionary lacks fall into ideographs rather than into guesses. */
export function asked(words: string): string[] {
  const found = (words.toLowerCase().match(runs) ?? []).flatMap((run) =>
    isHan(run) ? jieba().cut(run, false) : run.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
  )
  const telling = found.filter((word) => !empty.has(word))
  return [...new Set(telling.length > 0 ? telling : found)].slice(0, bounds.tokens)
}

import { Problem } from '../errors'
import { type Node, writers } from './nodes'
import { cleanText } from './text'

export { cleanText } from './text'

/** Nesting that no person writes; past it the state is refused instead of filling the stack. */
const deepest = 64
const mostNodes = 50_000

/**
 * Lexical editor state as HTML, built from an allow-list of nodes, so that nothing else can be in it: no script, style,
 * handler, frame, picture or address other than http(s), mailto and tel. Null and empty states give ''.
 * Throws `invalid-input` naming `field` when the state is nested or long beyond reason.
 */
export function richTextHtml(state: unknown, field: string): string {
  return richTextWords(state, field) === '' ? '' : cleanText(walk(rootOf(state), field, writeHtml))
}

/** The words of an editor state alone, a line for each block: what is counted, searched and summarised. */
export function richTextWords(state: unknown, field: string): string {
  const words = walk(rootOf(state), field, writeWords)
  return cleanText(words.replace(/\n{2,}/g, '\n'))
}

/** True when a reader would see nothing. */
export const isEmptyRichText = (state: unknown): boolean => richTextWords(state, 'richText') === ''

type Write = (node: Node, children: string) => string

const writeHtml: Write = (node, children) => {
  const writer = Object.hasOwn(writers, String(node.type)) ? writers[String(node.type)] : undefined
  return writer ? writer(node, children) : children
}

const blocks = new Set(['paragraph', 'heading', 'quote', 'listitem', 'tablecell', 'linebreak'])

const writeWords: Write = (node, children) => {
  const own = node.type === 'text' && typeof node.text === 'string' ? node.text : children
  return blocks.has(String(node.type)) ? `${own}\n` : own
}

function walk(root: unknown, field: string, write: Write): string {
  let nodes = 0
  const visit = (node: unknown, depth: number): string => {
    if (typeof node !== 'object' || node === null) return ''
    if (depth > deepest)
      throw new Problem('invalid-input', { field, reason: `嵌套超过 ${deepest} 层 / nested too deeply` })
    if (++nodes > mostNodes) throw new Problem('list-too-long', { field, limit: mostNodes, count: nodes })
    const { children } = node as Node
    const inner = Array.isArray(children) ? children.map((child) => visit(child, depth + 1)).join('') : ''
    return write(node as Node, inner)
  }
  return visit(root, 0)
}

const rootOf = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'root' in state ? state.root : null

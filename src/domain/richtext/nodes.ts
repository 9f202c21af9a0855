import { escapeHtml } from './text'

/** A node of Lexical's editor state, as far as it is trusted: not at all. */
export interface Node {
  [field: string]: unknown
}

/** Writes a node around the HTML of its children. */
type Writer = (node: Node, children: string) => string

/** Bits of a text node's `format`, in the order their elements nest. */
const formats: readonly [bit: number, tag: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
]

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Addresses a reader may be sent to; everything else (javascript:, data:, file:, relative) loses its link, not its text. */
const safeAddress = /^(https?:\/\/|mailto:|tel:)[^\s<>"'\\]+$/i

const wrap =
  (tag: string): Writer =>
  (_, children) =>
    `<${tag}>${children}</${tag}>`

/** Every node that is written; a node of any other type is left out and its children stay. */
export const writers: Readonly<Record<string, Writer>> = {
  paragraph: wrap('p'),
  quote: wrap('blockquote'),
  heading: (node, children) => wrap(headings.has(String(node.tag)) ? String(node.tag) : 'h2')(node, children),
  list: (node, children) => (node.listType === 'number' ? ordered(node, children) : `<ul>${children}</ul>`),
  listitem: (node, children) => `<li>${mark(node)}${children}</li>`,
  link: (node, children) => link(node, children),
  autolink: (node, children) => link(node, children),
  horizontalrule: () => '<hr />',
  linebreak: () => '<br />',
  tab: () => '\t',
  table: (_, children) => `<table><tbody>${children}</tbody></table>`,
  tablerow: wrap('tr'),
  tablecell: (node, children) => cell(node, children),
  text: (node) => text(node),
}

function text(node: Node): string {
  const bits = typeof node.format === 'number' ? node.format : 0
  const inner = escapeHtml(typeof node.text === 'string' ? node.text : '')
  return formats.reduce((html, [bit, tag]) => (bits & bit ? `<${tag}>${html}</${tag}>` : html), inner)
}

function ordered(node: Node, children: string): string {
  const start = whole(node.start)
  return start > 1 ? `<ol start="${start}">${children}</ol>` : `<ol>${children}</ol>`
}

/** A ticked or open box, as characters: no form element stands in frozen text. */
const mark = (node: Node): string => (typeof node.checked === 'boolean' ? (node.checked ? '☑ ' : '☐ ') : '')

function link(node: Node, children: string): string {
  const fields = (node.fields ?? {}) as Node
  const address = typeof fields.url === 'string' ? fields.url.trim() : ''
  if (!safeAddress.test(address)) return children
  return `<a href="${escapeHtml(address)}" rel="noopener nofollow">${children}</a>`
}

function cell(node: Node, children: string): string {
  const tag = whole(node.headerState) > 0 ? 'th' : 'td'
  const span = (name: string, value: number) => (value > 1 ? ` ${name}="${value}"` : '')
  return `<${tag}${span('colspan', whole(node.colSpan))}${span('rowspan', whole(node.rowSpan))}>${children}</${tag}>`
}

/** A small whole number, or 0. */
const whole = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1000 ? value : 0

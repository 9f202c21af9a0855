import { Parser } from 'htmlparser2'
import { type ByteSource, Unreadable, wholeOf } from '../bytes'
import { decodeText } from './text'

export interface Element {
  /** Lower case, without a namespace prefix. */
  name: string
  attributes: Readonly<Record<string, string>>
}

/** What a reader of markup is told, in the order of the text. */
export interface Reader {
  element?(element: Element): void
  /** Words inside the element named last, e.g. of a style sheet. */
  text?(words: string, inside: string): void
  /** `<!DOCTYPE …>` and `<!ENTITY …>`, `<?…?>`: without their brackets. */
  instruction?(words: string): void
}

const largest = 32 * 1024 * 1024

/** Reads markup in one pass. Entities are not expanded, nothing is fetched, any damage is read over as browsers do. */
export function readMarkup(text: string, kind: 'html' | 'xml', reader: Reader): void {
  let inside = ''
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        inside = local(name)
        reader.element?.({ name: inside, attributes })
      },
      ontext: (words) => reader.text?.(words, inside),
      onclosetag: () => {
        inside = ''
      },
      onprocessinginstruction: (_, words) => reader.instruction?.(words),
    },
    { xmlMode: kind === 'xml', decodeEntities: true, recognizeSelfClosing: true, lowerCaseAttributeNames: true },
  )
  parser.end(text)
}

/** The text of a file in any encoding a school may use. Throws `Unreadable` when it is none. */
export async function markupOf(bytes: ByteSource): Promise<string> {
  const decoded = decodeText(await wholeOf(bytes, largest))
  if (!decoded) throw new Unreadable('文字编码无法识别', 'the encoding of the text is not known')
  return decoded.text
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** An attribute that runs a script when something happens: `onload`, `onclick` … */
export const isHandler = (attribute: string): boolean => /^on[a-z]+$/i.test(attribute)

/** The scheme of an address as a browser sees it, which ignores white space and control characters inside; '' for none. */
export function schemeOf(address: string): string {
  const seen = address.replace(/[\u0000-\u0020]/g, '')
  if (/^[/\\]{2}/.test(seen)) return 'https'
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase() ?? ''
}

/** Addresses that run or carry a program. */
export const isActiveAddress = (address: string): boolean =>
  ['javascript', 'vbscript'].includes(schemeOf(address)) ||
  /^data:(?!image\/(png|jpe?g|gif|webp)[;,]|audio\/|video\/|font\/)/i.test(address.replace(/[\u0000-\u0020]/g, ''))

/** Addresses that lead out of the file to another machine or to a disk. */
export const isOutside = (address: string): boolean =>
  ['http', 'https', 'ftp', 'file', 'smb'].includes(schemeOf(address))

/** Addresses that a style sheet fetches by itself. */
export const styleFetches = (css: string): boolean =>
  /@import\b/i.test(css) || [...css.matchAll(/url\(\s*['"]?([^'")]*)/gi)].some((found) => isOutside(found[1] ?? ''))

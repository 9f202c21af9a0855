/** Text of a file and the encoding it was found in. */
export interface DecodedText {
  text: string
  charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
}

/** Control characters that no text holds; tab, line feeds, form feed and escape may occur. */
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

export const hasControls = (text: string): boolean => controls.test(text)

/**
 * Text as UTF-8, UTF-16 (by its byte order mark) or GB18030, the three that Chinese schools' files come in; null when it
 * is none of them. The order matters: what is valid UTF-8 is hardly ever meant as GB18030.
 */
export function decodeText(bytes: Buffer): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be')
  return decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'gb18030')
}

function decodeAs(bytes: Buffer, charset: DecodedText['charset']): DecodedText | null {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes)
    return hasControls(text) ? null : { text, charset }
  } catch (error) {
    if (isBadEncoding(error)) return null
    throw error
  }
}

const isBadEncoding = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'

/** What kind of text it is, by its first element: an HTML page, an SVG drawing, other XML, or plain text. */
export function sniffMarkup(text: string): 'text/html' | 'image/svg+xml' | 'application/xml' | 'text/plain' {
  const start = skipProlog(text)
  if (/^<!doctype\s+html\b/i.test(start) || /^<(html|head|body|script|iframe)[\s/>]/i.test(start)) return 'text/html'
  if (/^<(\w+:)?svg[\s/>]/.test(start) || /^<!doctype\s+svg\b/i.test(start)) return 'image/svg+xml'
  if (/^<\?xml\b/.test(text.slice(0, 100).replace(/^\ufeff?\s*/, '')))
    return /<(\w+:)?svg[\s/>]/.test(start.slice(0, 4096)) ? 'image/svg+xml' : 'application/xml'
  return 'text/plain'
}

/** The text from its first element or document type on: past white space, the XML declaration and comments. */
function skipProlog(text: string): string {
  let rest = text
    .slice(0, 65_536)
    .replace(/^\ufeff/, '')
    .trimStart()
  for (;;) {
    const end = rest.startsWith('<?') ? after(rest, '?>') : rest.startsWith('<!--') ? after(rest, '-->') : 0
    if (end === 0) return rest
    rest = rest.slice(end).trimStart()
  }
}

const after = (text: string, mark: string): number => {
  const at = text.indexOf(mark)
  return at < 0 ? 0 : at + mark.length
}

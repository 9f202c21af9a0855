import { fileTypeFromBuffer } from 'file-type'
import { type ByteSource, Unreadable } from '../bytes'
import { compoundMagic, openCompoundFile } from './compoundFile'
import { decodeText, hasControls, sniffMarkup } from './text'
import { withZip, type ZipEntry } from './zip'

const unknown = 'application/octet-stream'
/** The marks of binary formats all stand in the first bytes; the detector is never given more of a stranger's file. */
const headSize = 8192
const largestText = 32 * 1024 * 1024

/** One name for each type, whatever the detector calls it. */
const sameAs: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/opus': 'audio/ogg',
  'audio/x-flac': 'audio/flac',
}

/**
 * The media type of a file by its bytes alone, whatever its name says. Text in another encoding than UTF-8 carries a
 * `charset`. What nobody knows is `application/octet-stream`. Throws `Unreadable` for a damaged or bomb-like container.
 */
export async function detectType(bytes: ByteSource): Promise<string> {
  const head = await bytes.read(0, headSize)
  if (head.subarray(0, 8).equals(compoundMagic)) return legacyOffice(bytes)
  if (/^PK(\u0003\u0004|\u0005\u0006)/.test(head.toString('latin1', 0, 4))) return withZip(bytes, zipType)
  const found = head.toString('latin1', 0, 5) === '%PDF-' ? 'application/pdf' : await binaryType(head)
  const text = found === 'application/pdf' || !mayBeText(head) ? unknown : await textType(bytes)
  return text === unknown ? (found ?? unknown) : text
}

/**
 * A text that happens to begin with the mark of a binary format (BM, MZ, or UTF-16's byte order mark, which begins a
 * sound) is still a text; no binary format but PDF goes without control characters for long.
 */
const mayBeText = (head: Buffer): boolean =>
  /^(\u00ff\u00fe|\u00fe\u00ff)/.test(head.toString('latin1', 0, 2)) || !hasControls(head.toString('latin1'))

async function binaryType(head: Buffer): Promise<string | null> {
  const type = (await fileTypeFromBuffer(head))?.mime.split(';')[0]
  if (type) return sameAs[type] ?? type
  // A tag with a cover picture in it pushes the sound itself out of the head.
  return head.toString('latin1', 0, 3) === 'ID3' ? 'audio/mpeg' : null
}

async function textType(bytes: ByteSource): Promise<string> {
  if (bytes.size > largestText) return unknown
  const decoded = decodeText(await bytes.read(0, bytes.size))
  if (!decoded) return unknown
  const type = sniffMarkup(decoded.text)
  return decoded.charset === 'utf-8' ? type : `${type}; charset=${decoded.charset}`
}

/** Stream that only a document of that kind has, and its type. */
const legacyMarks: readonly [stream: string, type: string][] = [
  ['WordDocument', 'application/msword'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
]

async function legacyOffice(bytes: ByteSource): Promise<string> {
  const { names } = await openCompoundFile(bytes)
  if (names.includes('EncryptedPackage'))
    throw new Unreadable('文档已加密，无法审核，请去除密码后上传', 'the document is encrypted: remove the password')
  return legacyMarks.find(([stream]) => names.includes(stream))?.[1] ?? 'application/x-cfb'
}

/** Content type of the main part of an Office document (ECMA-376), to the type of the file. */
const mainPart = /application\/vnd\.(openxmlformats-officedocument|ms-)[\w.-]+\.main\+xml/g
const largestListing = 4 * 1024 * 1024

async function zipType(entries: ZipEntry[]): Promise<string> {
  const named = (name: string) => entries.find((entry) => entry.name === name)
  const types = named('[Content_Types].xml')
  if (types) return openXmlType((await types.read(largestListing)).toString('utf8'))
  const declared = named('mimetype')
  if (declared && declared.bytes < 200) return (await declared.read(200)).toString('utf8').trim()
  if (named('AndroidManifest.xml')) return 'application/vnd.android.package-archive'
  if (named('META-INF/MANIFEST.MF')) return 'application/java-archive'
  return 'application/zip'
}

function openXmlType(listing: string): string {
  const part = listing.match(mainPart)?.find((type) => /document|presentation|slideshow|sheet|template/i.test(type))
  return part?.replace(/\.main\+xml$/, '') ?? 'application/zip'
}

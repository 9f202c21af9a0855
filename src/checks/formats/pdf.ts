import { setImmediate as breathe } from 'node:timers/promises'
import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'
import { Unreadable } from '../bytes'

const inflated = promisify(inflate)
/** Bounds of what one file may make us unpack, in bytes. */
const largestStream = 32 * 1024 * 1024
const largestInAll = 256 * 1024 * 1024
/** How much is searched before other requests get their turn, and how far a word may reach over that edge. */
const window = 1024 * 1024
const overlap = 512

/** Text of a PDF in which names and dictionaries stand: the file itself, then each object stream unpacked. */
export async function* objectTexts(file: Buffer): AsyncGenerator<string> {
  for (let at = 0; at < file.length; at += window) {
    yield unescapeNames(file.toString('latin1', at, at + window + overlap))
    await breathe()
  }
  let unpacked = 0
  for (const stream of objectStreams(file)) {
    const text = await contentOf(stream)
    unpacked += text.length
    if (unpacked > largestInAll) throw new Unreadable('对象流解压后过大', 'the object streams unpack beyond reason')
    yield unescapeNames(text)
    await breathe()
  }
}

/** The text of the object of that number, from the file itself or from an object stream; '' when it is in neither. */
export async function objectText(file: Buffer, number: number): Promise<string> {
  const loose = new RegExp(`(^|[^0-9])${number}\\s+\\d+\\s+obj\\b`)
  for (let at = 0; at < file.length; at += window) {
    const text = file.toString('latin1', at, at + window + overlap)
    const found = loose.exec(text)
    if (found) return unescapeNames(text.slice(found.index + found[0].length, found.index + overlap))
  }
  for (const stream of objectStreams(file)) {
    const content = await contentOf(stream)
    const first = Number(/\/First\s+(\d+)/.exec(stream.dictionary)?.[1] ?? 0)
    const places = content.slice(0, first).trim().split(/\s+/).map(Number)
    for (let i = 0; i + 1 < places.length; i += 2)
      if (places[i] === number) return unescapeNames(content.slice(first + (places[i + 1] ?? 0)).slice(0, overlap))
  }
  return ''
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
export const unescapeNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

interface PdfStream {
  dictionary: string
  bytes: Buffer
}

/**
 * Streams that hold objects (7.5.7). Found by the keyword and not by the cross-reference, so that a file which lies in its
 * table hides nothing; every keyword counts, also one inside another stream.
 */
function* objectStreams(file: Buffer): Generator<PdfStream> {
  let before = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const isEnd = file.toString('latin1', Math.max(0, at - 3), at) === 'end'
    if (!isEnd) {
      const dictionary = dictionaryBefore(file, at, before)
      if (/\/ObjStm\b/.test(dictionary) || (/\/First\b/.test(dictionary) && /\/N\b/.test(dictionary)))
        yield { dictionary, bytes: file.subarray(dataStart(file, at + 6), dataEnd(file, at)) }
    }
    before = at
  }
}

function dictionaryBefore(file: Buffer, at: number, before: number): string {
  const text = file.toString('latin1', Math.max(before, at - 65_536), at)
  return unescapeNames(text.slice(Math.max(0, text.lastIndexOf('obj'))))
}

const dataStart = (file: Buffer, at: number): number =>
  file[at] === 13 && file[at + 1] === 10 ? at + 2 : file[at] === 10 || file[at] === 13 ? at + 1 : at

function dataEnd(file: Buffer, at: number): number {
  const end = file.indexOf('endstream', at)
  return end < 0 ? file.length : end
}

/** Undoes the filters of a stream. Throws `Unreadable` for a filter that is not known here, encryption and damage. */
async function contentOf({ dictionary, bytes }: PdfStream): Promise<string> {
  let content: Buffer = bytes
  for (const filter of filtersOf(dictionary)) content = await undo(filter, content)
  return content.toString('latin1')
}

function filtersOf(dictionary: string): string[] {
  const found = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? ''
  return [...found.matchAll(/\/(\w+)/g)].map((name) => name[1] as string)
}

async function undo(filter: string, bytes: Buffer): Promise<Buffer> {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflateLeniently(bytes)
    case 'ASCIIHexDecode':
    case 'AHx':
      return Buffer.from(bytes.toString('latin1').replace(/[^0-9a-fA-F]/g, ''), 'hex')
    case 'ASCII85Decode':
    case 'A85':
      return ascii85(bytes.toString('latin1'))
    default:
      throw new Unreadable(`对象流的编码 ${filter} 无法解读`, `object streams coded by ${filter} cannot be read`)
  }
}

/** Readers use what they can inflate of a damaged stream, so we look at the same. */
async function inflateLeniently(bytes: Buffer): Promise<Buffer> {
  try {
    return await inflated(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largestStream })
  } catch (error) {
    throw new Unreadable(`对象流无法解压（${String(error).slice(0, 100)}）`, 'an object stream cannot be inflated')
  }
}

/** Five characters for four bytes, `z` for four zeros (7.4.3). */
function ascii85(text: string): Buffer {
  const digits = text
    .replace(/~>[\s\S]*$/, '')
    .replace(/z/g, '!!!!!')
    .replace(/[^!-u]/g, '')
  const bytes: number[] = []
  for (let at = 0; at < digits.length; at += 5) {
    const group = digits.slice(at, at + 5)
    const value = [...group.padEnd(5, 'u')].reduce((sum, digit) => sum * 85 + digit.charCodeAt(0) - 33, 0)
    bytes.push(...[24, 16, 8, 0].slice(0, group.length - 1).map((shift) => Math.floor(value / 2 ** shift) & 255))
  }
  return Buffer.from(bytes)
}

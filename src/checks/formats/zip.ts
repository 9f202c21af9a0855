import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { type ByteSource, Unreadable } from '../bytes'

/** Beyond these nobody's courseware goes; a bomb does (sizes in bytes, unpacked). */
export const zipLimits = { entries: 20_000, unpacked: 8 * 1024 ** 3, ratio: 200, ratioFrom: 64 * 1024 ** 2 }
const pieceSize = 1024 * 1024

export interface ZipEntry {
  name: string
  /** Unpacked size in bytes, as the directory declares it. */
  bytes: number
  encrypted: boolean
  /** The unpacked bytes. Throws `Unreadable` past `limit` bytes, on a wrong checksum and on damage. */
  read(limit: number): Promise<Buffer>
}

/**
 * Opens a zip for the time of `work`, with all its entries in their order. Nothing is unpacked until it is read.
 * Throws `Unreadable` when it has no readable directory, holds too many entries, or would unpack beyond reason.
 */
export async function withZip<T>(bytes: ByteSource, work: (entries: ZipEntry[]) => Promise<T>): Promise<T> {
  const zip = await asUnreadable(() => openZip(bytes))
  try {
    const entries = await asUnreadable(() => directoryOf(zip))
    refuseBomb(entries, bytes.size)
    return await work(entries)
  } finally {
    zip.close()
  }
}

/** Why an entry's name must not be trusted when unpacking; null when it is an ordinary relative path. */
export function flawOfName(name: string): string | null {
  if (name.length > 1000) return '名称过长 / name too long'
  if (/^[/\\]|^[A-Za-z]:/.test(name)) return '绝对路径 / absolute path'
  if (name.split(/[/\\]/).includes('..')) return '指向压缩包之外 / points outside the archive'
  if (/[\u0000-\u001f]/.test(name)) return '含控制字符 / control characters'
  return null
}

function openZip(bytes: ByteSource): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(new PieceReader(bytes), bytes.size, options, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })
}

function directoryOf(zip: ZipFile): Promise<ZipEntry[]> {
  if (zip.entryCount > zipLimits.entries)
    throw new Unreadable(`压缩包内超过 ${zipLimits.entries} 个文件`, `more than ${zipLimits.entries} entries`)
  return new Promise((resolve, reject) => {
    const entries: ZipEntry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entryOf(zip, entry))
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

const entryOf = (zip: ZipFile, entry: Entry): ZipEntry => ({
  name: nameOf(entry),
  bytes: entry.uncompressedSize,
  encrypted: (entry.generalPurposeBitFlag & 1) === 1,
  read: (limit) => asUnreadable(() => readEntry(zip, entry, limit)),
})

/** Names are UTF-8 by the flag or by the look of them; Chinese Windows writes GBK without saying so. */
function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer
  const text = raw.toString('utf8')
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(raw) : text
}

function refuseBomb(entries: ZipEntry[], packed: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  const swollen = unpacked > zipLimits.ratioFrom && unpacked > packed * zipLimits.ratio
  if (swollen || unpacked > zipLimits.unpacked)
    throw new Unreadable(`解压后达 ${unpacked} 字节，疑为压缩炸弹`, `would unpack to ${unpacked} bytes: a zip bomb`)
}

async function readEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const name = nameOf(entry)
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new Unreadable(`${name} 已加密`, `${name} is encrypted`)
  if (entry.uncompressedSize > limit) throw new Unreadable(`${name} 过大，未能检查`, `${name} is too large to check`)
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  const whole = Buffer.concat(pieces)
  if (crc32(whole) !== entry.crc32)
    throw new Unreadable(`${name} 校验和不符，文件已损坏`, `${name} has a wrong checksum`)
  return whole
}

/** Errors of the zip library are plain; here they become what they mean. */
async function asUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new Unreadable(`压缩结构已损坏（${reason}）`, `damaged zip structure (${reason})`)
  }
}

class PieceReader extends yauzl.RandomAccessReader {
  constructor(private readonly bytes: ByteSource) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.bytes, start, end), { objectMode: false })
  }
}

async function* pieces(bytes: ByteSource, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += pieceSize) yield await bytes.read(at, Math.min(pieceSize, end - at))
}

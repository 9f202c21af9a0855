import { type ByteSource, Unreadable } from '../bytes'

/** What a look at the structure of a file tells: milliseconds of sound or moving pictures, when it says so. */
export interface Structure {
  duration: number | null
}

const nothingKnown: Structure = { duration: null }
const truncated = (where: string): Unreadable =>
  new Unreadable(`文件不完整，末尾缺失（${where}）`, `the file is cut off (${where})`)

type Look = (bytes: ByteSource) => Promise<Structure>

/** Types whose end can be recognised without decoding them. Pictures are decoded, zips were opened already. */
const looks: Readonly<Record<string, Look>> = {
  'application/pdf': pdf,
  'video/mp4': boxes,
  'video/quicktime': boxes,
  'audio/mp4': boxes,
  'audio/wav': riff,
  'image/webp': riff,
}

/** Looks whether a file of that type is whole. Throws `Unreadable` when its end is missing. */
export const structureOf = async (bytes: ByteSource, type: string): Promise<Structure> =>
  looks[type]?.(bytes) ?? nothingKnown

/** Some writers append a little after the end mark; readers look for it in the last kilobyte or so. */
async function pdf(bytes: ByteSource): Promise<Structure> {
  const tail = await bytes.read(Math.max(0, bytes.size - 4096), 4096)
  if (!tail.includes('%%EOF')) throw truncated('%%EOF')
  return nothingKnown
}

/** RIFF says its length in its head; 0 and all ones mean "written as a stream". */
async function riff(bytes: ByteSource): Promise<Structure> {
  const declared = (await bytes.read(0, 12)).readUInt32LE(4)
  if (declared !== 0xffffffff && declared + 8 > bytes.size) throw truncated('RIFF')
  return nothingKnown
}

const mostBoxes = 100_000

/** ISO base media (ISO/IEC 14496-12): boxes one behind the other up to the very end, one of them `moov`. */
async function boxes(bytes: ByteSource): Promise<Structure> {
  let moov: Box | null = null
  for await (const box of boxesIn(bytes, 0, bytes.size)) {
    if (box.end > bytes.size) throw truncated(box.type)
    if (box.type === 'moov') moov = box
  }
  if (!moov) throw truncated('moov')
  return { duration: await durationOf(bytes, moov) }
}

interface Box {
  type: string
  /** First byte of what it holds, and the byte behind it. */
  start: number
  end: number
}

async function* boxesIn(bytes: ByteSource, from: number, to: number): AsyncGenerator<Box> {
  for (let at = from, count = 0; at + 8 <= to; count++) {
    if (count > mostBoxes) throw new Unreadable('视频结构异常', 'the video has too many boxes')
    const head = await bytes.read(at, 16)
    const short = head.readUInt32BE(0)
    const long = short === 1
    const size = long ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
    if (size < (long ? 16 : 8)) throw new Unreadable('视频结构已损坏', 'the video has a damaged box')
    yield { type: head.toString('latin1', 4, 8), start: at + (long ? 16 : 8), end: at + size }
    at += size
  }
}

/** Movie header: time scale and duration, in 32 or 64 bits by its version. */
async function durationOf(bytes: ByteSource, moov: Box): Promise<number | null> {
  for await (const box of boxesIn(bytes, moov.start, moov.end)) {
    if (box.type !== 'mvhd') continue
    const head = await bytes.read(box.start, 32)
    const wide = head[0] === 1
    const scale = head.readUInt32BE(wide ? 20 : 12)
    const units = wide ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16)
    return scale > 0 ? Math.round((units / scale) * 1000) : null
  }
  return null
}

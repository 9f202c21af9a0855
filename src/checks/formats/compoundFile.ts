import { type ByteSource, Unreadable } from '../bytes'

/** OLE compound files ([MS-CFB]): the container of Office 97 documents, and of objects embedded in newer ones. */
export interface CompoundFile {
  /** Names of all storages and streams, in the order of the directory. */
  names: string[]
  /** The bytes of the first stream of that name; null when there is none. Throws `Unreadable` when it is too large. */
  stream(name: string): Promise<Buffer | null>
}

export const compoundMagic = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const endOfChain = 0xfffffffe
const mostEntries = 50_000
/** Largest stream that is read, in bytes: words and macros are small, pictures stand in streams nobody asks for. */
const largestStream = 128 * 1024 * 1024
const headSize = 512
const miniSize = 64

/**
 * Reads the directory of a compound file, and of the rest only what is asked for. Throws `Unreadable` when the chains of
 * sectors lead nowhere.
 */
export async function openCompoundFile(bytes: ByteSource): Promise<CompoundFile> {
  const head = await bytes.read(0, headSize)
  if (head.length < headSize || !head.subarray(0, 8).equals(compoundMagic)) throw damaged('header')
  const sectors = await sectorsOf(bytes, head)
  const entries = entriesOf(await sectors.chain(head.readUInt32LE(48)))
  const root = entries[0]
  return {
    names: entries.map((entry) => entry.name),
    async stream(name) {
      const entry = entries.find((one) => one.name === name && one.isStream)
      if (!entry || !root) return null
      if (entry.size > largestStream) throw new Unreadable(`${name} 过大，未能检查`, `${name} is too large to check`)
      const isSmall = entry.size < head.readUInt32LE(56)
      const whole = await (isSmall ? sectors.miniChain(entry.start, root.start) : sectors.chain(entry.start))
      return whole.subarray(0, entry.size)
    },
  }
}

const damaged = (where: string): Unreadable =>
  new Unreadable(`文档结构已损坏（${where}）`, `damaged document (${where})`)

/** Chains of sectors, each followed at most as far as the file is long, so that a loop ends. */
async function sectorsOf(bytes: ByteSource, head: Buffer) {
  const shift = head.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw damaged('sector size')
  const size = 1 << shift
  const read = async (numbers: number[]): Promise<Buffer> => {
    const pieces: Buffer[] = []
    for (const [first, count] of runsOf(numbers)) {
      if ((first + 1) * size >= bytes.size) throw damaged('sector')
      pieces.push(await bytes.read((first + 1) * size, count * size))
    }
    return Buffer.concat(pieces)
  }
  const table = await read(await tableSectors(bytes, head, read, size))
  const most = Math.min(Math.ceil(bytes.size / size), largestStream / size)
  const chain = (start: number): Promise<Buffer> => read(follow(start, table, most))
  return {
    chain,
    async miniChain(start: number, rootStart: number): Promise<Buffer> {
      const mini = await chain(rootStart)
      const steps = follow(start, await chain(head.readUInt32LE(60)), mini.length / miniSize)
      return Buffer.concat(steps.map((n) => mini.subarray(n * miniSize, (n + 1) * miniSize)))
    },
  }
}

/** Sectors that lie one behind the other are read at once. */
function runsOf(numbers: number[]): [first: number, count: number][] {
  const runs: [number, number][] = []
  for (const n of numbers) {
    const last = runs.at(-1)
    if (last && last[0] + last[1] === n) last[1]++
    else runs.push([n, 1])
  }
  return runs
}

function follow(start: number, table: Buffer, most: number): number[] {
  const found: number[] = []
  for (let at = start; at < endOfChain; at = at * 4 + 4 <= table.length ? table.readUInt32LE(at * 4) : endOfChain) {
    if (found.length > most) throw damaged('chain')
    found.push(at)
  }
  return found
}

type ReadSectors = (numbers: number[]) => Promise<Buffer>

/** Sectors of the allocation table: 109 are named in the header, the rest in a chain of their own. */
async function tableSectors(bytes: ByteSource, head: Buffer, read: ReadSectors, size: number): Promise<number[]> {
  const named = wordsOf(head.subarray(76))
  let at = head.readUInt32LE(68)
  for (let steps = 0; at < endOfChain; steps++) {
    if (steps > bytes.size / size) throw damaged('allocation')
    const list = wordsOf(await read([at]))
    named.push(...list.slice(0, -1))
    at = list.at(-1) ?? endOfChain
  }
  return named.filter((n) => n < endOfChain)
}

const wordsOf = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4))

function entriesOf(directory: Buffer) {
  const entries: { name: string; isStream: boolean; start: number; size: number }[] = []
  for (let at = 0; at + 128 <= directory.length && entries.length < mostEntries; at += 128) {
    const length = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62)
    const type = directory[at + 66] ?? 0
    if (type === 0) continue
    entries.push({
      name: directory.toString('utf16le', at, at + length),
      isStream: type === 2,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}

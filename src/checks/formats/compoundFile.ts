import { type ByteSource, Unreadable, wholeOf } from '../bytes'

/** OLE compound files ([MS-CFB]): the container of Office 97 documents, and of objects embedded in newer ones. */
export interface CompoundFile {
  /** Names of all storages and streams, in the order of the directory. */
  names: string[]
  /** The bytes of the first stream of that name; null when there is none. */
  stream(name: string): Buffer | null
}

export const compoundMagic = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const largest = 512 * 1024 * 1024
const endOfChain = 0xfffffffe
const mostEntries = 50_000

/** Reads the directory of a compound file. Throws `Unreadable` when the chains lead nowhere. */
export async function openCompoundFile(bytes: ByteSource): Promise<CompoundFile> {
  return compoundFileIn(await wholeOf(bytes, largest))
}

export function compoundFileIn(whole: Buffer): CompoundFile {
  if (whole.length < 512 || !whole.subarray(0, 8).equals(compoundMagic)) throw damaged('header')
  const sectors = sectorsOf(whole)
  const directory = sectors.chain(whole.readUInt32LE(48))
  const entries = entriesOf(directory)
  const root = entries[0]
  return {
    names: entries.map((entry) => entry.name),
    stream(name) {
      const entry = entries.find((one) => one.name === name && one.isStream)
      if (!entry || !root) return null
      const small = entry.size < whole.readUInt32LE(56)
      return (small ? sectors.miniChain(entry.start, root.start) : sectors.chain(entry.start)).subarray(0, entry.size)
    },
  }
}

const damaged = (where: string): Unreadable =>
  new Unreadable(`文档结构已损坏（${where}）`, `damaged document (${where})`)

/** Chains of sectors, each followed at most as far as the file is long, so that a loop ends. */
function sectorsOf(whole: Buffer) {
  const shift = whole.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw damaged('sector size')
  const size = 1 << shift
  const sector = (n: number): Buffer => {
    const start = (n + 1) * size
    if (start >= whole.length) throw damaged('sector')
    return whole.subarray(start, start + size)
  }
  const follow = (start: number, next: (n: number) => number, most: number): number[] => {
    const found: number[] = []
    for (let at = start; at < endOfChain; at = next(at)) {
      if (found.length > most) throw damaged('chain')
      found.push(at)
    }
    return found
  }
  const most = Math.ceil(whole.length / size)
  const table = tableOf(whole, sector, size)
  const next = (n: number): number => entryAt(table, n)
  const chain = (start: number): Buffer => Buffer.concat(follow(start, next, most).map(sector))
  return {
    chain,
    miniChain(start: number, rootStart: number): Buffer {
      const mini = chain(rootStart)
      const miniTable = chain(whole.readUInt32LE(60))
      const steps = follow(start, (n) => entryAt(miniTable, n), mini.length / 64)
      return Buffer.concat(steps.map((n) => mini.subarray(n * 64, (n + 1) * 64)))
    },
  }
}

const entryAt = (table: Buffer, n: number): number =>
  n * 4 + 4 <= table.length ? table.readUInt32LE(n * 4) : endOfChain

/** The allocation table: 109 of its sectors are named in the header, the rest in a chain of their own. */
function tableOf(whole: Buffer, sector: (n: number) => Buffer, size: number): Buffer {
  const named: number[] = []
  for (let i = 0; i < 109; i++) named.push(whole.readUInt32LE(76 + i * 4))
  let at = whole.readUInt32LE(68)
  for (let steps = 0; at < endOfChain; steps++) {
    if (steps > whole.length / size) throw damaged('allocation')
    const list = sector(at)
    for (let i = 0; i + 8 <= list.length; i += 4) named.push(list.readUInt32LE(i))
    at = list.readUInt32LE(list.length - 4)
  }
  return Buffer.concat(named.filter((n) => n < endOfChain).map(sector))
}

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

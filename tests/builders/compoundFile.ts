/** An OLE compound file ([MS-CFB], version 3) with these streams; those under 4096 bytes go into the mini stream. */
export function aCompoundFile(streams: Record<string, Buffer>): Buffer {
  const sectors: Buffer[] = []
  const table: number[] = []
  const end = 0xfffffffe
  const add = (bytes: Buffer): number => {
    const start = sectors.length
    const count = Math.max(1, Math.ceil(bytes.length / 512))
    for (let i = 0; i < count; i++) {
      const sector = Buffer.alloc(512)
      bytes.copy(sector, 0, i * 512, (i + 1) * 512)
      sectors.push(sector)
      table.push(i + 1 < count ? start + i + 1 : end)
    }
    return start
  }
  const mini: Buffer[] = []
  const miniTable: number[] = []
  const addMini = (bytes: Buffer): number => {
    const start = miniTable.length
    const count = Math.max(1, Math.ceil(bytes.length / 64))
    for (let i = 0; i < count; i++) miniTable.push(i + 1 < count ? start + i + 1 : end)
    mini.push(Buffer.concat([bytes, Buffer.alloc(count * 64 - bytes.length)]))
    return start
  }
  const placed = Object.entries(streams).map(([name, bytes]) => ({
    name,
    size: bytes.length,
    start: bytes.length < 4096 ? addMini(bytes) : add(bytes),
  }))
  const miniStart = mini.length > 0 ? add(Buffer.concat(mini)) : end
  const miniTableStart = miniTable.length > 0 ? add(words(miniTable)) : end
  const entry = (name: string, type: number, start: number, size: number): Buffer => {
    const bytes = Buffer.alloc(128)
    bytes.write(name, 0, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, 64)
    bytes[66] = type
    bytes.writeUInt32LE(start, 116)
    bytes.writeUInt32LE(size, 120)
    return bytes
  }
  const root = entry('Root Entry', 5, miniStart, Buffer.concat(mini).length)
  const directory = add(Buffer.concat([root, ...placed.map(({ name, start, size }) => entry(name, 2, start, size))]))
  const tables = Math.ceil((table.length + 8) / 128)
  const tableStart = sectors.length
  const whole = words([...table, ...Array.from({ length: tables }, () => 0xfffffffd)])
  for (let i = 0; i < tables; i++) {
    const sector = Buffer.alloc(512, 0xff)
    whole.copy(sector, 0, i * 512, (i + 1) * 512)
    sectors.push(sector)
  }
  return Buffer.concat([header(tableStart, tables, directory, miniTableStart), ...sectors])
}

function header(tableStart: number, tables: number, directory: number, miniTable: number): Buffer {
  const bytes = Buffer.alloc(512, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.fill(0, 8, 76)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(tables, 44)
  bytes.writeUInt32LE(directory, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(miniTable, 60)
  bytes.writeUInt32LE(0xfffffffe, 68)
  for (let i = 0; i < tables; i++) bytes.writeUInt32LE(tableStart + i, 76 + i * 4)
  return bytes
}

const words = (values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, i * 4)
  return bytes
}

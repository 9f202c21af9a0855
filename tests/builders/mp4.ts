const box = (type: string, ...content: Buffer[]): Buffer => {
  const inner = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(inner.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, inner])
}

/** The boxes of an MP4 of that many milliseconds; no picture in it, but whole. */
export function anMp4(milliseconds = 1500, data = Buffer.alloc(2000, 7)): Buffer {
  const mvhd = Buffer.alloc(100)
  mvhd.writeUInt32BE(1000, 12)
  mvhd.writeUInt32BE(milliseconds, 16)
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2avc1mp41', 'latin1')),
    box('moov', box('mvhd', mvhd)),
    box('mdat', data),
  ])
}

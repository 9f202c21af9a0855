import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string | Buffer
  bytes: string | Buffer
  /** What the directory says instead of the truth. */
  crc?: number
  size?: number
  encrypted?: boolean
}

/** A zip archive written by hand, so that tests can also write wrong ones. Names given as text are marked UTF-8. */
export function aZip(parts: ZipPart[], comment = ''): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { local, central } = records(part, offset)
    locals.push(local)
    centrals.push(central)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)])
}

function records(part: ZipPart, offset: number) {
  const name = Buffer.from(part.name)
  const bytes = Buffer.from(part.bytes)
  const packed = deflateRawSync(bytes)
  const flags = (typeof part.name === 'string' ? 0x800 : 0) | (part.encrypted ? 1 : 0)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(flags, 2)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(part.crc ?? crc32(bytes), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(part.size ?? bytes.length, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed])
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, tail, name])
  return { local, central }
}

const openXml = 'application/vnd.openxmlformats-officedocument'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `[Content_Types].xml` of a document whose main part has that content type. */
export const contentTypes = (main: string): ZipPart => ({
  name: '[Content_Types].xml',
  bytes: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}.main+xml"/></Types>`,
})

export const mainTypes = {
  docx: `${openXml}.wordprocessingml.document`,
  pptx: `${openXml}.presentationml.presentation`,
  xlsx: `${openXml}.spreadsheetml.sheet`,
  docm: 'application/vnd.ms-word.document.macroEnabled',
}

/** A Word document of one sentence, with further parts. */
export const aDocx = (...parts: ZipPart[]): Buffer =>
  aZip([
    contentTypes(mainTypes.docx),
    {
      name: 'word/document.xml',
      bytes: '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>圆的面积</w:t></w:r></w:p></w:body></w:document>',
    },
    ...parts,
  ])

/** A relation of a part to something outside. */
export const outsideRelation = (type: string, target: string): ZipPart => ({
  name: 'word/_rels/document.xml.rels',
  bytes: `<Relationships><Relationship Id="r1" Type="${relations}/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
})

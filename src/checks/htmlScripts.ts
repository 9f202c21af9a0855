import type { Remark } from './check'
import { type Element, isActiveAddress, isHandler, isOutside, markupOf, styleFetches } from './formats/markup'
import { markupRemarks, type Say } from './markupRemarks'
import { perFile } from './run'

/** M14: what in a web page runs, frames, sends or fetches. */
export const htmlScripts = perFile({
  key: 'html-scripts',
  version: 1,
  item: 'M14',
  zh: '网页脚本与外链',
  en: 'scripts and outside addresses in HTML',
  concerns: ({ encodingFormat }) => encodingFormat.startsWith('text/html'),
  look: async ({ bytes }) => remarksOnHtml(await markupOf(bytes)),
})

/** Elements that bring another document or program into the page. */
const active: Readonly<Record<string, string>> = {
  script: '脚本',
  iframe: '内嵌框架',
  frame: '框架',
  object: '嵌入对象',
  embed: '嵌入对象',
  applet: '小程序',
  base: '改写全部地址',
}
const addressed = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'srcset', 'xlink:href']

export const remarksOnHtml = (text: string): Remark[] => markupRemarks(text, { readings: ['html'], active, attributes })

function attributes({ name, attributes }: Element, say: Say): void {
  if (name === 'meta' && /^\s*refresh/i.test(attributes['http-equiv'] ?? ''))
    say('<meta http-equiv="refresh">', '自动跳转 <meta http-equiv="refresh">')
  for (const [attribute, value] of Object.entries(attributes)) {
    if (isHandler(attribute)) say(`event handler ${attribute}`, `事件处理脚本 ${attribute}`)
    else if (attribute === 'srcdoc') say('srcdoc', '内嵌网页 srcdoc')
    else if (attribute === 'style' && styleFetches(value)) say('a style that fetches', '样式引用外部内容')
    else if (!addressed.includes(attribute)) continue
    else if (isActiveAddress(value)) say(`address that runs: ${cut(value)}`, `可执行的地址：${cut(value)}`)
    else if (isOutside(value)) say(`outside address in <${name}>: ${cut(value)}`, `<${name}> 外链：${cut(value)}`)
  }
}

const cut = (address: string): string => address.replace(/[\u0000-\u0020]+/g, ' ').slice(0, 80)

import type { Remark } from './check'
import { type Element, isActiveAddress, isHandler, isOutside, markupOf, styleFetches } from './formats/markup'
import { markupRemarks, type Say } from './markupRemarks'
import { perFile } from './run'

/** M14: what in a drawing runs, embeds foreign content, or fetches. */
export const svgScripts = perFile({
  key: 'svg-scripts',
  version: 1,
  item: 'M14',
  zh: 'SVG 脚本与外链',
  en: 'scripts and outside addresses in SVG',
  concerns: ({ encodingFormat }) => encodingFormat.startsWith('image/svg'),
  look: async ({ bytes }) => remarksOnSvg(await markupOf(bytes)),
})

const active: Readonly<Record<string, string>> = {
  script: '脚本',
  foreignobject: '嵌入网页内容',
  iframe: '内嵌框架',
  object: '嵌入对象',
  embed: '嵌入对象',
  handler: '事件处理脚本',
}

export const remarksOnSvg = (text: string): Remark[] =>
  markupRemarks(text, { readings: ['xml', 'html'], active, attributes, instruction })

function instruction(words: string, say: Say): void {
  if (/^!DOCTYPE/i.test(words) && /<!ENTITY|\[|\bSYSTEM\b/i.test(words)) say('entity declarations', '实体声明 DOCTYPE')
  if (/^\?xml-stylesheet/i.test(words)) say('an outside style sheet', '外部样式表 xml-stylesheet')
}

function attributes({ name, attributes }: Element, say: Say): void {
  for (const [attribute, value] of Object.entries(attributes)) {
    if (isHandler(attribute)) say(`event handler ${attribute}`, `事件处理脚本 ${attribute}`)
    else if (attribute.startsWith('xmlns')) continue
    else if (attribute === 'style' && styleFetches(value)) say('a style that fetches', '样式引用外部内容')
    else if (isActiveAddress(value) && /href|^to$|^from$|^values$|^src$|^by$/.test(attribute))
      say(`address that runs in <${name}>`, `<${name}> 含可执行的地址`)
    else if (/(^|:)href$|^src$/.test(attribute) && isOutside(value))
      say(`outside address in <${name}>: ${value.slice(0, 80)}`, `<${name}> 外链：${value.slice(0, 80)}`)
    else if (styleFetches(value)) say(`outside address in ${attribute}`, `${attribute} 引用外部内容`)
  }
}

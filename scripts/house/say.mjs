/** What a person sees while a command works: numbered steps, each with the time it took. */

const colour = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code) => (text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
export const bold = paint('1')
export const dim = paint('2')
const red = paint('31')
const green = paint('32')

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Does one step and says how long it took; a step may answer a word of its own to show. */
export async function step(number, of, title, work) {
  const began = performance.now()
  console.log(`${bold(`[${number}/${of}]`)} ${title}`)
  const word = await work()
  console.log(`${green('  ✓')} ${word ?? '完成 done'} ${dim(`· ${seconds(began)}`)}`)
}

/** A message that says what is wrong and what to do next, then the end. */
export class Stop extends Error {
  constructor(zh, en, code = 1) {
    super(en)
    this.zh = zh
    this.code = code
  }
}

export function explain(error) {
  if (error instanceof Stop) return console.error(`\n${red('✗')} ${error.zh}\n  ${error.message}`)
  if (error?.code === 'ENOSPC')
    return console.error(`\n${red('✗')} 磁盘已满，请清理后重试。\n  The disk is full: make room and try again.`)
  // A problem of ours carries both sentences.
  if (error?.messageZh) return console.error(`\n${red('✗')} ${error.messageZh}\n  ${error.message}`)
  console.error(`\n${red('✗')}`, error)
}

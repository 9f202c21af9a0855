/** What a command says and where; tests listen, the `ziyuan` program prints. */
export interface Terminal {
  /** A result, for people and pipes. */
  line(text: string): void
  /** How far it is; replaced by the next one, never part of the result. */
  progress(text: string): void
}

/** Results to stdout; progress to stderr, in place on a terminal, at most a few times per second. */
export function openTerminal(out: NodeJS.WriteStream, err: NodeJS.WriteStream): Terminal {
  let last = 0
  let shown = false
  const clear = (): void => {
    if (shown) err.write('\r\u001b[K')
    shown = false
  }
  return {
    line(text) {
      clear()
      out.write(`${text}\n`)
    },
    progress(text) {
      if (!err.isTTY || Date.now() - last < 100) return
      last = Date.now()
      clear()
      err.write(text)
      shown = true
    },
  }
}

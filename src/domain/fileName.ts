import { Problem } from './errors'

const longest = 200
// Separators and characters that some system forbids in names, control characters, and those that turn the direction
// of writing round, so that `gpj.exe` could show as `exe.jpg`.
const forbidden = /[/\\<>:"|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/
/** Names that Windows keeps for devices, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * A file name as it is kept: whole Unicode, composed, 200 characters at most, one step of a path and nothing that any
 * reader's system would take for something else. Throws `file-name-invalid`.
 */
export function checkFileName(given: string): string {
  const name = given.normalize('NFC').trim()
  const bad =
    name === '' ||
    [...name].length > longest ||
    /\p{Surrogate}/u.test(name) ||
    forbidden.test(name) ||
    devices.test(name) ||
    /^\.|\.$/.test(name)
  if (bad) throw new Problem('file-name-invalid', { name: shown(given) })
  return name
}

/** The refused name as it may stand in a sentence: cut, and its invisible characters made visible. */
const shown = (name: string): string =>
  [...name.slice(0, 120)]
    .map((c) =>
      /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u.test(c) ? '\ufffd' : c,
    )
    .join('')

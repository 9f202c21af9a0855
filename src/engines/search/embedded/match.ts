/**
 * Words as an FTS5 expression: each one a quoted string, so that nothing in it is read as the query language; all must be
 * there, and the last may be unfinished.
 */
export function matching(words: readonly string[], column?: string): string {
  const quoted = words.map((word, at) => `"${word.replaceAll('"', '""')}"${at === words.length - 1 ? '*' : ''}`)
  const all = quoted.join(' AND ')
  return column ? `${column} : (${all})` : all
}

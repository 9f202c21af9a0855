/** The first character of each letter in the order of pinyin; i, u and v begin no syllable. */
const firsts = '阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀'
const letters = 'abcdefghjklmnopqrstwxyz'
const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/**
 * The initials of a name in pinyin, as people type them: 数字媒体 → szmt. Characters with several readings have one;
 * letters and digits stay, everything else is left out.
 */
export const initialsOf = (name: string): string => [...name.normalize('NFKC').toLowerCase()].map(initialOf).join('')

/** Comparing is slow, and the names of a vocabulary share most of their characters. */
const known = new Map<string, string>()

function initialOf(character: string): string {
  if (/[a-z0-9]/.test(character)) return character
  if (!/\p{Script=Han}/u.test(character)) return ''
  const found = known.get(character) ?? letterOf(character)
  known.set(character, found)
  return found
}

function letterOf(character: string): string {
  let found = ''
  for (const [at, first] of [...firsts].entries()) if (order.compare(first, character) <= 0) found = letters[at] ?? ''
  return found
}

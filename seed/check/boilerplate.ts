/** Sentences shorter than this are headings and labels. */
const shortest = 10

/** Sentences of a text, without spaces, each once. */
const sentences = (text: string): Set<string> =>
  new Set(
    text
      .split(/[。！？!?；;\n]/)
      .map((part) => part.replace(/[\s_＿　]+/g, ''))
      .filter((part) => [...part].length >= shortest),
  )

/** Sentences that stand in more than `share` of the texts, with the number of texts. */
export function boilerplate(texts: readonly string[], share = 1 / 5): { sentence: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const sentence of sentences(text)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1 && count > texts.length * share)
    .map(([sentence, count]) => ({ sentence, count }))
}

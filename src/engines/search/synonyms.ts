import rows from './synonyms.json' with { type: 'json' }

/**
 * Names that mean the same here: equal, former and colloquial ones (hand-written; docs/decisions/0090). A row of
 * `synonyms.json` is one group, its first name the usual one; no name is in two rows. What is only similar (人教版 and
 * 统编版, 老年 and 中老年, 信息科技 in junior and 信息技术 in senior school) stays apart. The file is bundled into every
 * program, so a mirror needs no folder beside it.
 */
export const synonymGroups: readonly (readonly string[])[] = rows.map(({ terms }) => terms)
